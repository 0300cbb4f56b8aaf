package org.steelyard.jobs.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates and times that begin with a year of four digits, with or without signs between their parts. */
final class WrittenTime {

    private static final String OFFSET = "(?:\\s*(?<offset>Z|[+-]\\d{2}(?::?\\d{2})?))?";
    private static final Pattern SIGNED =
            Pattern.compile("(?<year>\\d{4})[-/.年](?<month>\\d{1,2})[-/.月](?<day>\\d{1,2})[日号]?"
                    + "(?:\\s*\\(?(?:星期|周)[一二三四五六日天]\\)?)?"
                    + "(?:[T\\s]*(?<half>上午|下午)?\\s*(?<hour>\\d{1,2})"
                    + "(?:[时点]整?|[:时点](?<minute>\\d{1,2})(?:[:分](?<second>\\d{1,2})(?:\\.(?<fraction>\\d{1,9}))?)?[分秒]?)"
                    + "\\s*(?<meridiem>[AaPp][Mm])?" + OFFSET + ")?");
    private static final Pattern COMPACT = Pattern.compile("(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})"
            + "(?:[T\\s]?(?<hour>\\d{2}):?(?<minute>\\d{2})(?::?(?<second>\\d{2}))?" + OFFSET + ")?");

    private final ZoneId zone;

    WrittenTime(ZoneId zone) {
        this.zone = zone;
    }

    /** The moment; null where the text is none. Throws DateTimeException where there is no such day or hour. */
    @Nullable Moment read(String text) {
        Matcher signed = SIGNED.matcher(text);
        if (signed.matches()) {
            return zoned(signed, hour(signed), signed.group("fraction"));
        }
        Matcher compact = COMPACT.matcher(text);
        return compact.matches() ? zoned(compact, compact.group("hour"), null) : null;
    }

    /** The hour of the day; 下午 and pm make 9 the 21st. */
    private static @Nullable String hour(Matcher m) {
        String hour = m.group("hour");
        boolean afternoon = "下午".equals(m.group("half")) || "pm".equalsIgnoreCase(m.group("meridiem"));
        boolean morning = "上午".equals(m.group("half")) || "am".equalsIgnoreCase(m.group("meridiem"));
        if (hour == null || (!afternoon && !morning)) {
            return hour;
        }
        int half = Integer.parseInt(hour);
        if (half > 12) {
            throw new DateTimeException("no hour of half a day");
        }
        return Integer.toString(half % 12 + (afternoon ? 12 : 0));
    }

    private @Nullable Moment zoned(Matcher m, @Nullable String hour, @Nullable String fraction) {
        LocalDate date = LocalDate.of(
                Integer.parseInt(m.group("year")),
                Integer.parseInt(m.group("month")),
                Integer.parseInt(m.group("day")));
        Moment moment = Moment.of(date, hour, m.group("minute"), m.group("second"), fraction);
        String offset = m.group("offset");
        return moment == null || offset == null
                ? moment
                : Moment.of(moment.local()
                        .atOffset(ZoneOffset.of(offset))
                        .atZoneSameInstant(zone)
                        .toLocalDateTime());
    }
}
