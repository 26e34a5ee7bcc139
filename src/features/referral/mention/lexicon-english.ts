import type { TokenClass } from './token';

/** English words and word groups by what they are to the grammar, lower case, separated by commas. */
export const ENGLISH: readonly (readonly [TokenClass, string])[] = [
  ['referBy', "ref'd by,referr'd by"],
  [
    'label',
    'ref,referral,referral source,referrer,rf,r/f,referred from,source,how heard,introducer,recommender,referral name,refd,reffered,referral from,heard from,ref source,referring patient,refer',
  ],
  [
    'referBy',
    'referred by,referred to us by,referred here by,recommended to us by,sent to us by,refered by,reffered by,recommended by,recomended by,recommanded by,sent by,introduced by,ref by,r/b,brought by,brought in by,suggested by,told by,encouraged by,invited by,recommendation from,recommendation by,recommendation of,referral by,referral of,on recommendation of,on the recommendation of,word of mouth from,heard about us from,heard about us through,heard of us from,heard of us through,heard about us via,heard through,through,via,thanks to,at the suggestion of,urged by,passed on by,refd by,rec by,recd by,reccd by,sent over by,sent in by,sent here by,pushed by,came through,came via,came thru,thru,tip from,found us through,found us via,knows us through,knows us from,connected by,connected through',
  ],
  [
    'refer',
    'referred,recommended,introduced,refers,recommends,referring,reccomended,refered,suggested us,suggested the clinic,sent her,sent him,sent them,sent us,sent patient,sent the patient,sent this patient,sent pt,introduced her,introduced him,introduced them,referred her,referred him,referred them,recommended us,recommends us,vouched for us,swears by us,swore by us,brought her,brought him,brought them,brought patient,brought her in,brought him in,sent her here,sent him here,sent her over,sent him over,pointed her here,pointed him here,put her on to us,put him on to us,turned her on to us,suggested we,suggested this clinic,urged her,urged him,recommended the clinic,recommended our clinic,recommended this clinic,convinced her,convinced him,word of mouth,suggested our clinic,suggested our,suggested us,recommended our,intro,encouraged her,encouraged him',
  ],
  [
    'tell',
    'told her,told him,told them,told me,told patient,told pt,told us,told about us,mentioned us,mentioned the clinic,mentioned our clinic,spoke highly,spoke well,raved,raves,raved about us,said we,said good things,talked about us,praised us,talks about us,said to come,said she should come,said he should come,told',
  ],
  [
    'companion',
    'came with,came in with,came along with,accompanied by,accompanied,together with,here with,arrived with,with',
  ],
  ['come', 'came,visited,attended,come,coming,in today'],
  [
    'channel',
    'naver,google,instagram,insta,facebook,fb,tiktok,youtube,yelp,online,internet,web,website,web search,google search,google maps,maps,google review,google reviews,reviews,review,blog,ad,ads,advert,advertisement,flyer,flier,leaflet,brochure,poster,sign,signage,signboard,billboard,bus ad,subway ad,radio,tv,newspaper,walk by,walked by,walking by,walked past,passing by,passed by,pass by,drove by,drive by,lives nearby,nearby,close to home,close to work,near work,near home,in the neighbourhood,in the neighborhood,kakao,kakaotalk,kakao map,saw on,found on,searched,search,email campaign,newsletter,mailer,postcard,groupon,social media,app,linkedin,reddit,twitter,facebook group,mums group,banner,event booth,health fair,coupon,chatgpt,gpt,living nearby,works nearby,work nearby,forum',
  ],
  [
    'staff',
    'doctor,dr,dr.,doctors,dentist,staff,staff member,employee,receptionist,hygienist,nurse,assistant,manager,front desk,reception,our team,team member,coordinator,director,colleague of ours,dental assistant,our dentist,office manager,intern,our staff,orthodontist',
  ],
  [
    'business',
    'hospital,clinic,pharmacy,pharmacist,medical center,medical centre,medical,center,centre,dental,dental clinic,dental office,salon,hair salon,hairdresser,barber,real estate,realtor,estate agent,hotel,gym,company,inc,ltd,agency,gp,physician,general practitioner,practice,surgery center,nursing home,care home,university hospital,health center,health centre,concierge,law firm,embassy,lab,physio,physiotherapist,optician,spa,school nurse,periodontist,endodontist,oral surgeon,er,corp,school,restaurant,cafe,shop,store',
  ],
  [
    'broker',
    'fc,insurance,insurance agent,insurance broker,insurance company,insurer,insurance rep,broker,sales rep,agent,health plan,insurance network,medical tourism agency,hmo,ppo,insurance list,insurance website,insurance directory',
  ],
  ['trade', 'personal trainer,trainer,hairstylist,stylist,taxi driver,driver,landlord,tour guide,teacher'],
  ['hon', 'mr,mr.,mrs,mrs.,ms,ms.,miss,pt,patient,sir,madam,prof,prof.,jr,sr'],
  [
    'kin',
    'mother,father,mom,mum,dad,mommy,daddy,parents,parent,husband,wife,spouse,partner,son,daughter,brother,sister,sibling,siblings,uncle,aunt,auntie,cousin,nephew,niece,grandmother,grandfather,grandma,grandpa,granny,grandson,granddaughter,grandparents,mother-in-law,father-in-law,sister-in-law,brother-in-law,son-in-law,daughter-in-law,mother in law,father in law,sister in law,brother in law,son in law,daughter in law,in-laws,family,family member,relative,relatives,fiance,fiancee,kids,child,children,stepmother,stepfather,stepson,stepdaughter,twin,hubby,stepmom,stepdad,half-sister,mil,fil,sil,bil',
  ],
  [
    'peer',
    'friend,friends,neighbour,neighbor,neighbours,neighbors,colleague,colleagues,coworker,co-worker,coworkers,co-workers,workmate,classmate,roommate,flatmate,acquaintance,boss,somebody,someone,another patient,existing patient,current patient,a patient,an existing patient,other patient,other patients,people,boyfriend,girlfriend,bf,gf,schoolmate,teammate,church member,word of mouth,buddy,pal,mate,housemate,client,a client,customer,regular,supervisor,unnamed,anonymous,best friend,friend from church,tutor,nanny,babysitter,exchange student,team',
  ],
  [
    'place',
    'church,work,workplace,office,gym class,neighbourhood,yoga,book club,tennis club,golf,university',
  ],
  [
    'self',
    'self,self-referred,self referred,self referral,self-referral,himself,herself,own accord,walk-in,walk in,walked in,walkin',
  ],
  [
    'other',
    'guardian,emergency contact,emergency,contact,accompanying,responsible party,responsible,account holder,policy holder,policyholder,booked by,booking by,appointment with,appt with,seen by,treated by,hyg,provider,assistant:,payer,payor,paid by,under,treating,surgeon,signed by,interpreter,translator,driver:,consult with,seen with,spoke with,spoke to,called by,call from,cc',
  ],
  [
    'chartWord',
    'chart,chart no,chart no.,chart number,chart #,no,no.,id,file,file no,patient no,patient id,pt id,mrn,record,record no,patient number',
  ],
  [
    'tailWord',
    'ending,ending in,ending with,ends,ends in,ends with,last four,last 4,last four digits,last 4 digits,phone,phone ending,tel,tel ending,mobile,cell,ph,p.,p,hp,number ending,x',
  ],
  [
    'not',
    "not,no,none,never,wasn't,was not,isn't,is not,didn't,did not,nobody,no one,without,nil,n/a,na,non,not a",
  ],
  [
    'cancel',
    'cancelled,canceled,removed,deleted,withdrawn,retracted,void,entered in error,by mistake,in error,error,mistake,revoked,wrongly',
  ],
  ['rather', 'but,instead,actually,rather,correct is'],
  [
    'correct',
    'corrected,corrected to,changed to,correction,should be,changed,amended,amended to,updated to,now',
  ],
  [
    'future',
    'will refer,will,wants to refer,wants to,would like to refer,would like to,would,going to refer,going to,plans to,plans to refer,promised to refer,promised,intends to,next time,later,if,may refer,might refer,could refer,to refer,asked if,hoping to,hopes to,offered to refer,offered to,happy to refer,can refer,would refer,about to,ready to refer,please refer,asked to refer,encouraged to refer,shall',
  ],
  [
    'hedge',
    "not sure if,unsure if,claims,claimed,may have,might have,could have,must have,maybe,perhaps,possibly,probably,not sure,unsure,unclear,think,thinks,i think,she thinks,he thinks,likely,might be,may be,could be,seems,apparently,allegedly,unconfirmed,to confirm,to be confirmed,tbc,confirm,verify,check,please check,double check,to verify,can't remember,cannot remember,doesn't remember,does not remember,didn't remember,couldn't remember,could not remember,forgot,guess,supposedly,uncertain,not certain,or so,presumably,not 100%,might have been,may have been,could have been,dunno,pls check,need to check,ask again,must have been,believes,not confirmed,can't recall,cannot recall,doesn't recall,sounds like,something like,spelling,rumour,rumor,hard to read,illegible",
  ],
  [
    'unknown',
    "unknown,name unknown,not stated,didn't say,did not say,no name,not given,name not given,wouldn't say,would not say,left blank,blank,unspecified,declined to say,prefers not to say,doesn't know,does not know,don't know,didn't give,did not give,name forgotten,no name given",
  ],
  [
    'doubt',
    "unaware,denies,denied,denies it,disputes,not found,no such patient,no such,no match,same name,two patients,different person,mismatch,doesn't match,does not match,name changed,maiden name,formerly,now says,first said,then said,later said,initially said,originally said,conflicting,contradicts,contradictory,not in system,one of",
  ],
  ['or', 'or,either'],
  ['and', 'and,&,plus,both'],
  ['couple', 'couple,mr and mrs,mr & mrs,husband and wife,the couple'],
  ['referWeak', 'recommendation,suggestion,endorsement'],
  [
    'give',
    'gave,told patient to,asked patient to,advised,advised to,informed,explained,called to thank,reminded,referred to,referred out,referred out to,refer to,refer out,referral to,sent to,recommended to,recommended that,recommend,recommended treatment,recommended crown,recommended implant,recommended extraction,recommended cleaning,recommended scaling,referral letter,ref to,referral given,letter to,referral for,referred for,recommended for,introduced to,referral sent,refer for',
  ],
  [
    'thanks',
    'thanked,thank,thanks for,thank you,thank-you,thank you call,thank-you call,gift,gift card,referral reward,referral bonus,referral gift,referral program,referral programme,referral card,referral cards,referral credit,referral discount,reward,voucher,thankyou',
  ],
  [
    'count',
    'two friends,three friends,friends to us,a colleague to us,many patients,many,several,several patients,two patients to us,two,three,four,lots of,new patients,a new patient,us a,us two,us three,us many,us several',
  ],
  [
    'secret',
    "don't tell,do not tell,dont tell,keep secret,confidential,don't mention,do not mention,should not know,shouldn't know,must not know,keep it quiet,keep private,in confidence,wants no mention,not to be told,do not thank,don't thank,not to know,doesn't want him to know,doesn't want her to know,keep anonymous,secretly,secret",
  ],
  ['occasion', 'wedding,party,funeral,dinner,at church'],
  [
    'otherMeaning',
    'referral pad,referral form,referral slip,self introduction,introduction,cross reference,reference,for reference,x-ref,recommended brushing,recommended flossing,recommended dose,treatment recommended,recommended treatment plan,as recommended,recommendations,introductory',
  ],
  [
    'kindOfPatient',
    'existing,current,regular patient,longtime patient,long-time patient,new patient,returning,old patient,np,of ours,patient of ours',
  ],
  ['of', "'s,of,’s,s'"],
  [
    'filler',
    'is a patient here,is a patient,is our patient,is an existing patient,comes here,goes here,by,from,the,a,an,her,his,their,my,our,to,us,about,about us,was,is,were,been,she,he,they,and came,for,at,in,on,here,this,that,who,strongly,highly,kindly,personally,old,good,dear,close,said,says,per,as,also,it,today,yesterday,so,very,patient says,pt says,called,named,name,name is,heard,has,had,have,found,saw',
  ],
  [
    'noise',
    'dob,d.o.b,born,scaling,crown,seated,implant,check-up,checkup,exam,cleaning,prophy,filling,root,canal,rct,extraction,extracted,wisdom,tooth,teeth,molar,pain,swelling,bleeding,gum,gums,perio,braces,ortho,retainer,whitening,veneer,veneers,x-ray,xray,pano,panorama,ct,post-op,postop,pre-op,preop,recall,rescheduled,cancel,paid,cash,card,parking,allergy,allergic,penicillin,aspirin,hypertension,diabetes,htn,dm,upper,lower,left,right,anterior,posterior,mesial,distal,occlusal,bridge,denture,dentures,inlay,onlay,composite,amalgam,fluoride,sealant,suture,sutures,removed sutures,anaesthesia,anesthesia,lidocaine,rx,antibiotics,amoxicillin,ibuprofen,np exam,consult,consultation,monday,tuesday,wednesday,thursday,friday,saturday,sunday,january,february,march,april,june,july,august,september,october,november,december,am,pm,mon,tue,wed,thu,fri,sat,sun,f/u,fu,tx,hx,dx,pfm,zirconia,imp,impl,resin,gic,ext,srp,bw,pa,fmx,cold,per,korean,english,chinese,address,birthday,seoul,busan,new,york,wait,waiting,room,late,arrived,phone call,ok,okay,yes,plan,treatment,needs,need,next,visit,appointment,appt,booked,sensitivity,sensitive,deep,bite,occlusion,tmj,night guard,tmd,discussed,review of,reviewed,complains,complaint,chief',
  ],
];
