/** Those everybody tries first, worldwide and in China; compared in lower case. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `
  00000000 000000000 0000000000 01234567 0123456789 0987654321 10203040 1029384756 11111111 111111111 1111111111
  11112222 11223344 1122334455 112233445566 12121212 121212121212 12312312 123123123 123123123123 123321123 1233211234567
  12341234 123412341234 1234512345 123454321 123456123456 12345678 123456789 1234567890 12345678900 123456789012
  1234567891 12345678910 123456789a 123456789q 12345678a 12345678q 1234567a 1234567q 123456aa 123456abc 123456qq
  1234abcd 1234qwer 12qwaszx 13131313 131313131313 13145200 1314520520 13145201314 147147147 147258369 14789632
  147896325 159159159 159357159 159753456 1a2b3c4d 1q1q1q1q 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1qaz1qaz 1qaz2wsx
  1qaz2wsx3edc 1qazxsw2 20082008 22222222 222222222 23456789 31415926 314159265 31415926535 33333333 44444444 520131400
  5201314520 520520520 52013145 55555555 555555555 5845201314 66666666 666666666 66668888 77777777 78787878 789456123
  7894561230 87654321 88888888 888888888 8888888888 88889999 963852741 987654321 9876543210 99999999 999999999
  a1234567 a12345678 a123456789 a1b2c3d4 aa123456 aa123123 aa123456789 aaaa1111 aaaaaaaa abc12345 abc123456 abc123456789
  abcd1234 abcd12345 abcdefg1 abcdefgh access14 admin123 admin1234 admin12345 admin123456 admin888 admin888888 adminadmin
  administrator administrator1 alexander asd12345 asd123456 asdasdasd asdf1234 asdfasdf asdfghjk asdfghjkl babygirl
  baseball basketball batman123 billgates blink182 butterfly caonima123 changeme changeme1 changeme123 charlie1 chinachina
  chocolate computer corvette dearbook default1 dragon123 einstein football football1 freedom1 fuckyou1 girlfriend
  godblessyou guest123 guest1234 hello123 hello1234 helloworld hellokitty iloveyou iloveyou1 iloveyou1314 iloveyou520
  internet jennifer jordan23 killer123 letmein1 letmein123 liverpool lovelove loveyou1 manager1 manager123 master123
  maverick mercedes michael1 michelle midnight monkey123 mustang1 nicholas p@ssw0rd p@ssw0rd1 p@ssword p@ssword1 passw0rd
  passw0rd1 password password0 password1 password12 password123 password1234 passwordpassword princess princess1 q1234567
  q12345678 q1w2e3r4 q1w2e3r4t5 qazwsx123 qazwsxedc qazwsxedcrfv qq123123 qq123456 qq123456789 qq5201314 qwe12345
  qwe123456 qweasdzxc qweqweqwe qwer1234 qwert123 qwert12345 qwerty12 qwerty123 qwerty1234 qwerty12345 qwerty123456
  qwertyui qwertyuiop rootroot samantha secret123 shanghai1 spiderman starwars sunshine sunshine1 superman superman1
  superstar system123 taobao123 temppass test1234 test12345 testtest trustno1 trustnoone user1234 victoria w1234567
  wang1234 wangwang welcome1 welcome12 welcome123 welcome1234 whatever wo123456 woaini123 woaini1314 woaini520
  woaini5201314 woaiwojia woshishui xiaoming xiaoxiao yangyang z1234567 zaq12wsx zaq1zaq1 zhang123 zhangwei zhimakaimen
  zxc12345 zxc123456 zxcvbnm1 zxcvbnm123 zxcvbnmasdfghjkl zxcvzxcv zzzzzzzz
  admin administrateur dragon guest hello letmein login manager master monkey qwerty root secret shadow shanghai beijing
  shenzhen guangzhou system taobao welcome woaini wodemima mima zhongguo mendian dianzhang guike huiyuan
  `
    .trim()
    .split(/\s+/),
);
