package org.sekisho.reading.gazette.us;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sekisho.reading.gazette.xml.FilingParts;
import org.sekisho.reading.gazette.xml.GazetteClaims;

/** Reads the claims of a green book: {@code NUM} begins one; older books only have its number in the text. */
final class ApsClaims {

    private static final Pattern NUMBERED = Pattern.compile("\\d{1,4}\\s*\\..*", Pattern.DOTALL);

    private final FilingParts parts;
    private final List<String> words = new ArrayList<>();
    private int number;

    private ApsClaims(FilingParts parts) {
        this.parts = parts;
    }

    static void add(ApsLines.Section section, FilingParts parts) {
        boolean hasNumbers = !section.values("NUM").isEmpty();
        ApsClaims claims = new ApsClaims(parts);
        for (ApsLines.Field field : section.fields()) {
            claims.field(field, hasNumbers);
        }
        claims.end();
    }

    private void field(ApsLines.Field field, boolean hasNumbers) {
        String text = field.words();
        switch (field.tag()) {
            case "STM" -> {} // the statement above the claims
            case "NUM" -> begin(text);
            default -> {
                if (!hasNumbers
                        && field.tag().equals("PAR")
                        && NUMBERED.matcher(text).matches()) {
                    begin(text);
                }
                words.add(text);
            }
        }
    }

    private void begin(String numbered) {
        end();
        number = GazetteClaims.number(numbered, parts.nextClaim());
    }

    private void end() {
        String text = String.join(" ", words).strip();
        if (!text.isEmpty()) {
            int own = number == 0 ? parts.nextClaim() : number;
            parts.claim(own, List.of(), text);
        }
        words.clear();
        number = 0;
    }
}
