package org.steelyard.jobs.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "请联系13912345678",
                "139-1234-5678",
                "电话 0991-1234567",
                "身份证11010519491231002X",
                "卡号6222020200112233445",
                "lijianguo@example.com",
                "家住青湖路12号3单元",
                "联系人欧阳明月",
                "申请人:李建国",
                "李先生反映噪音",
                "已联系+8613912345671核实",
                "8613912345672",
                "139.1234.5680",
                "一三九一二三四五六七八",
                "(0371)65901237",
                "65901236转8013",
                "65901236 ext. 12",
                "护照E12345678",
                "EA1234567",
                "往来港澳通行证C12345678",
                "H12345678",
                "T12345678",
                "A123456(7)",
                "FRA410101198001",
                "车牌豫A12B34",
                "京AD12345",
                "粤B1234警",
                "QQ:123456789",
                "微信号zs_19820101",
                "李四@例子.中国"
            })
    void aTextAboutAPersonIsKnown(String text) {
        assertThat(Personal.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "企业设立登记",
                "城市管理->占道经营",
                "准予许可",
                "11440106MB2D12345670201234567890",
                "2026年3月5日",
                "联系人员名单",
                "方式",
                "一件事一次办 2.0",
                "YZ01001",
                "QQ群公告",
                "一二三四五",
                "京津冀通办",
                "COVID19"
            })
    void aCategoryIsNoPersons(String text) {
        assertThat(Personal.in(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "cases/李建国-13912345678.csv, cases/***-139***.csv",
        "李建国, ***",
        "欧阳明月, ***",
        "办件-2026-Q3.csv, 办件-2026-Q3.csv",
        "火星区, 火星区",
        "工商局, 工商局",
        "高新区, 高新区",
        "申请人, 申请人",
        "单位, 单位",
        "方式, 方式",
        "昨天, 昨天",
        "纪要, 纪要",
        "会议纪要1, 会议纪要1",
        "护照E12345678, 护照***",
        "豫A12B34, ***",
        "QQ:123456789, ***",
        "(0371)65901237, ***"
    })
    void whatPeopleSeeHasStarsInPlaceOfPersons(String text, String shown) {
        assertThat(Personal.masked(text)).isEqualTo(shown);
    }
}
