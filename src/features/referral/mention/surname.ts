/** Korean surnames of one syllable, frequent and rare. Source: Statistics Korea, census 2015, surnames borne by families. */
const ONE_SYLLABLE =
  '김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부가복태목형계피두감음빈동온호범좌팽승간상갈단견당화창라려양련림리' +
  '뇌묵궁엽근뢰평';
/** Korean surnames of two syllables. */
const TWO_SYLLABLES = '남궁 제갈 선우 황보 독고 사공 서문 동방 어금 망절 강전 소봉 을지 장곡';

/** Chinese surnames of one character, the hundred and more that most people bear. */
const ONE_CHARACTER =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈閻葉餘鍾譚鄒陸顧龍萬錢湯賀賴龔龐蘭顏嚴溫蘆魯韋畢聶叢齊莊塗時關費紀歐項陽衛單寧閔華車邊饒';
const TWO_CHARACTERS = '欧阳 上官 司马 诸葛 司徒 东方 皇甫 尉迟 公孙 慕容 令狐 夏侯 轩辕 端木 南宫 独孤';

let korean: ReadonlySet<string> | undefined;
let chinese: ReadonlySet<string> | undefined;

/** How many syllables of the text's beginning are a Korean surname: 2, 1, or 0 where it is none. */
export function koreanSurnameLength(name: string): 0 | 1 | 2 {
  korean ??= new Set([...ONE_SYLLABLE, ...TWO_SYLLABLES.split(' ')]);
  if (name.length > 2 && korean.has(name.slice(0, 2))) return 2;
  return korean.has(name.charAt(0)) ? 1 : 0;
}

/** How many characters of the text's beginning are a Chinese surname: 2, 1, or 0 where it is none. */
export function chineseSurnameLength(name: string): 0 | 1 | 2 {
  chinese ??= new Set([...ONE_CHARACTER, ...TWO_CHARACTERS.split(' ')]);
  if (name.length > 2 && chinese.has(name.slice(0, 2))) return 2;
  return chinese.has(name.charAt(0)) ? 1 : 0;
}
