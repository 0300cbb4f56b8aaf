package org.steelyard.jobs.intake;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Knows the names that people give to what they make to try a system: 测试, 系统测试, 【演示】勿动, 测试办件01, test-3.
 *
 * <p>The word must be the name, or stand in brackets before or behind it: 检测试剂, 软件产品测试 and Testo are names of real
 * matters and people.
 */
final class TestMark {

    private static final String WORD = "(?:系统|接口|联调|功能)?(?:测试|演示|test|demo)";
    private static final Pattern MARK = Pattern.compile(
            "[\\s\\d\\p{P}]*" + WORD + "(?:办件|件|数据|事项|工单|人|人员|用户|账号|账户|企业|公司|单位|用)?[\\s\\d\\p{P}]*" + "|[(（【\\[<《]"
                    + WORD + "[)）】\\]>》].*|.*[(（【\\[<《]" + WORD + "[)）】\\]>》]",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final byte[] TRIED = "测试".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SHOWN = "演示".getBytes(StandardCharsets.UTF_8);

    private TestMark() {}

    /** Whether a name says that its record is a test; the pattern is tried where a word of it may begin. */
    static boolean in(UTF8String name) {
        for (int i = 0; i < name.numBytes(); i++) {
            byte b = name.getByte(i);
            boolean begins = b == TRIED[0]
                    ? at(name, i, TRIED) || at(name, i, SHOWN)
                    : b == 't' || b == 'T' || b == 'd' || b == 'D';
            if (begins) {
                return MARK.matcher(name.toString()).matches();
            }
        }
        return false;
    }

    private static boolean at(UTF8String name, int from, byte[] word) {
        boolean same = name.numBytes() - from >= word.length;
        for (int i = 0; same && i < word.length; i++) {
            same = name.getByte(from + i) == word[i];
        }
        return same;
    }
}
