package org.steelyard.jobs.intake;

import java.util.HashMap;
import java.util.Map;

/** Writes traditional characters the simplified way, as far as the headers and codes that are known here need it. */
final class Traditional {

    /** Pairs of a traditional character and its simplified form; a test holds them complete for every alias and code. */
    private static final String PAIRS = "來来係系個个備备價价別别創创劃划動动務务區区問问單单噹当報报場场實实審审對对屬属庫库廻回彆别復复態态應应戶户"
            + "掛挂數数時时業业標标機机決决測测準准滿满無无熱热狀状現现環环當当碼码種种稱称箇个節节簽签籤签級级終终結结統统綫线維维網网線线編编縣县"
            + "總总繫系罣挂聯联腦脑菓果處处號号補补製制複复計计記记訪访許许訴诉註注証证評评試试話话認认請请諾诺證证識识責责費费跤交轉转辦办迴回遞递錶表門门"
            + "開开間间関关闆板關关電电項项題题額额類类餽馈饋馈體体點点協协會会質质"
            + "兌兑內内層层崗岗撥拨發发覈核調调資资賬账達达髮发齣出"
            + "傢家專专導导據据擬拟眾众羣群衆众設设闇暗領领驗验";

    private static final Map<Character, Character> SIMPLIFIED = new HashMap<>();

    static {
        for (int i = 0; i < PAIRS.length(); i += 2) {
            SIMPLIFIED.put(PAIRS.charAt(i), PAIRS.charAt(i + 1));
        }
    }

    private Traditional() {}

    /** The simplified form of a text. */
    static String simplified(String text) {
        StringBuilder simple = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            simple.append(SIMPLIFIED.getOrDefault(text.charAt(i), text.charAt(i)));
        }
        return simple.toString();
    }
}
