package org.steelyard.jobs.privacy;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells personal data in text by their look: phone and certificate numbers, addresses, mail addresses, names.
 *
 * <p>A name has no look of its own. Two or three characters that stand alone and begin with a common surname are taken for one,
 * unless they end as the words of forms and offices do; so is what follows a word such as 联系人 or stands before 先生.
 */
public final class Personal {

    private static final String SURNAMES = "[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华魏陶姜戚谢邹窦章苏潘葛范彭鲁韦马苗凤方俞任袁柳鲍史唐"
            + "费廉薛雷贺倪汤滕罗毕郝安常傅卞齐康伍余顾孟黄穆萧尹姚邵汪祁毛狄戴宋庞熊纪舒屈项祝董梁杜阮蓝季贾路江童颜郭梅盛林刁钟徐邱骆高夏蔡田胡凌霍虞"
            + "万柯管卢莫丁邓洪包石崔龚程嵇邢裴陆翁甄曲封储靳段焦巴侯宁仇甘厉武符刘景詹龙叶黎白蒲鄂籍卓蔺屠蒙池乔阳闻谭申冉桑桂牛边燕尚温庄晏柴瞿阎连易"
            + "廖耿文寇欧聂晁辛阚简饶曾关游岳于代佟]";
    private static final String COMPOUND = "(?:欧阳|司马|上官|诸葛|皇甫|尉迟|公孙|慕容|令狐|司徒)";
    private static final String NAME = "(?:" + COMPOUND + "\\p{IsHan}{1,2}|" + SURNAMES + "\\p{IsHan}{1,2})";
    private static final String NO_NAME =
            "(?<![人位员号码间期型态式果额量址话容注源道项目门划别级数类率表单件金费价度局委办区县市镇街厅院所处司室科中心站厂行会店校府序案款业务者品限元要函告录])";

    private static final Pattern ALONE = Pattern.compile("(?<!\\p{IsHan})" + NAME + NO_NAME + "(?!\\p{IsHan})");
    private static final Pattern LABELLED =
            Pattern.compile("(?<=联系人|申请人|来电人|诉求人|经办人|负责人|当事人|法人代表|姓名|居民|户主)[:\\s]{0,2}" + NAME);
    private static final Pattern TITLED = Pattern.compile(SURNAMES + "\\p{IsHan}{0,2}(?=先生|女士|小姐|同志|老师|经理)");
    private static final Pattern MAIL =
            Pattern.compile("[\\w.+\\p{IsHan}-]{1,64}@[\\w\\p{IsHan}-]{1,64}(?:\\.[\\w\\p{IsHan}-]{1,64})+");
    private static final Pattern ADDRESS =
            Pattern.compile("\\p{IsHan}{2,12}(?:路|街|巷|弄|道|村|小区|花园|大厦)\\s?\\d{1,5}\\s?(?:号|弄|栋|幢|座|室|单元)[\\d号栋幢座室单元-]*");
    /** A passport, a permit of Hong Kong, Macao or Taiwan, an identity card of Hong Kong, or a card of a foreign resident. */
    private static final Pattern DOCUMENT = Pattern.compile(
            "(?<![\\dA-Za-z])(?:[EGHMKPSDTLC]\\d{8}|E[A-HJ-NP-Z]\\d{7}|[HM]\\d{10}|[A-Z]{1,2}\\d{6}\\([\\dA]\\)|[A-Z]\\d{7}\\(\\d\\)"
                    + "|[A-Z]{3}\\d{12})(?![\\dA-Za-z])");
    /** The number plate of a car: a province, a letter, and five or six characters without I and O. */
    private static final Pattern PLATE = Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·\\s]?"
            + "[A-HJ-NP-Z\\d]{4,5}[A-HJ-NP-Z\\d挂学警港澳](?![\\dA-Za-z])");
    /** An account by which one person is reached. */
    private static final Pattern ACCOUNT =
            Pattern.compile("(?i)(?:QQ|微信|wechat|weixin)(?:号|号码)?[:\\s]{0,2}[a-z\\d][\\w-]{4,19}");
    /** A telephone with its area code in brackets, or with an extension; a mobile number in points, in Chinese digits or abroad. */
    private static final Pattern TELEPHONE = Pattern.compile(
            "\\(0\\d{2,3}\\)[ -]?\\d{7,8}|(?<!\\d)\\d{7,8}(?:转|[ -]?ext\\.?)\\s?\\d{1,6}"
                    + "|(?<!\\d)1[3-9]\\d\\.\\d{4}\\.\\d{4}(?!\\d)|(?<!\\d)86[ -]?1[3-9]\\d{9}(?!\\d)|[〇零一二三四五六七八九幺]{11,}");
    /** Eleven digits or more, or a mobile number in its groups of 3, 4 and 4, or a number with an area code. */
    private static final Pattern NUMBER =
            Pattern.compile("\\d{11,}[Xx]?|\\d{3}[ -]\\d{4}[ -]\\d{4}|(?<!\\d)0\\d{2,3}-\\d{7,8}(?!\\d)");
    /** A number of a person in free text: not every long number there is one. */
    private static final Pattern OWN_NUMBER =
            Pattern.compile("(?<![\\dA-Za-z])(?:1[3-9]\\d{9}|\\d{15}|\\d{17}[\\dXx]|\\d{16}|\\d{19}"
                    + "|1[3-9]\\d[ -]\\d{4}[ -]\\d{4}|0\\d{2,3}-\\d{7,8})(?![\\dA-Za-z])");

    private static final List<Pattern> IN_TEXT =
            List.of(OWN_NUMBER, DOCUMENT, PLATE, ACCOUNT, TELEPHONE, MAIL, ADDRESS, LABELLED, TITLED);
    private static final List<Pattern> WORDS =
            List.of(DOCUMENT, PLATE, ACCOUNT, TELEPHONE, MAIL, ADDRESS, LABELLED, TITLED, ALONE);
    private static final int SHOWN_DIGITS = 3;

    private Personal() {}

    /** Whether free text holds a number, an address or a labelled name of a person. */
    public static boolean in(String text) {
        return IN_TEXT.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }

    /** A text as people may see it: with stars in place of what may be personal. */
    public static String masked(String text) {
        String shown = NUMBER.matcher(text).replaceAll(m -> m.group().substring(0, SHOWN_DIGITS) + "***");
        for (Pattern pattern : WORDS) {
            shown = pattern.matcher(shown).replaceAll("***");
        }
        return shown;
    }
}
