/**
 * Characters that clinics' tables are full of: the most frequent of running text, of names and of headings, in Korean, simplified
 * and traditional Chinese. Read in a wrong encoding, text shows hardly any of them.
 */
const COMMON =
  // Korean: particles and endings, names, a clinic's words.
  '이가는을를에의도로와과하고한해서지다니까나라만은들그것수기사자시대인일아어요안있없보여오우주으면게네데내되된될할함합했습입였었던든듯' +
  '김박최정강조윤장임신권황송류홍전민문양손배백허유남심노곽성차구진마엄원천방공현변염추석선설길연표명옥맹제탁국은희영철숙순자미경현준서연민지혜수진우성호동훈재상태병종광규식환용석형욱빈윤예채은하율린아람솔별솔찬혁근덕복춘금봉말필례분점님씨' +
  '환자메모차트번호휴대폰내원진료초재신구등록날짜년월생주소수납액금미담당의원장치과소개추천친구가족어머니아버지남편부인딸아들언니오빠누나동생형이모고모삼촌할머니며느리사위직장료상담예약임플란트교정스케일링보험검진치아발치통증처방확인요청완료전화문자경로네이버검색블로그인스타간판근처지역처음다시또왔옴심감사' +
  // Chinese that both scripts share, then the simplified forms, then the traditional ones.
  '的一是在不了有和人我他她大小上中下月日年生先女男名姓介推老新客朋友父母子夫妻哥姐弟妹同事家公司工作今明天次元付收到回口牙科正洗拔疼痛好多少可以要也自己地就道安排期者全半已未无自行士美林王李周吴徐孙胡朱高何郭罗梁宋唐曹彭曾田于潘蔡余叶程丁任石金白方文平玉秀芳敏静燕艳娟志国建立永成宇浩杰博思雨雪梅丽桂英' +
  '张刘陈杨赵黄马郑谢韩冯邓许沈苏卢蒋贾魏薛阎钟谭陆范姚邹熊孟秦江史顾侯邵龙万段钱汤尹黎易武乔贺赖龚华军勇强磊涛伟洋宁海波鹏飞宏峰辉东鑫婷欣怡佳琳颖' +
  '病历号患者姓名手机电话码就诊首复备注来源实欠费金额医主治疗项目种植矫镜绍荐转让带说问这个们对没会过还后时里为与从给买卖咨询联系网络搜索微信抖音路附近员工儿妈爸爷奶阿姨叔伯舅太婆亲戚邻居订预约检查补修复发票优惠价格沟通记录满意术种' +
  '張劉陳楊趙黃馬鄭謝韓馮鄧許蘇盧蔣賈鍾譚陸鄒顧龍萬錢湯喬賀賴龔華軍強濤偉寧鵬飛輝東麗' +
  '病歷號碼電話診復備註來實費額醫療項紹薦轉讓帶說問這個們對沒會過還後時裡為與從給買賣詢聯繫網絡員兒媽爸爺奶親鄰預約檢查補發價記錄滿術種';

let common: ReadonlySet<string> | undefined;

/** Of the characters beyond ASCII the share that tables are full of, 0 to 1; 0 where there are none. */
export function shareOfCommon(text: string): number {
  common ??= new Set(COMMON);
  let count = 0;
  let hits = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Wide forms stand at the same places in every older encoding and tell nothing.
    if (code < 0x80 || (code >= 0xff00 && code < 0xffef)) continue;
    count++;
    if (common.has(text.charAt(i))) hits++;
  }
  return count === 0 ? 0 : hits / count;
}
