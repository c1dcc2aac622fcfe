package org.sekisho.finding.body;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.body.LegalForm.Placed;
import org.sekisho.intake.filing.NameKey;

/**
 * Parts of a written affiliation: the body, units of it, an address. Of the parts between commas the body is the one whose
 * words say the most: a university before an institute, an institute before a department; a legal form before all.
 */
record Affiliation(
        List<String> words, String letters, @Nullable Placed form, List<String> units, String country) {

    private static final int OF_LAW = 5;
    private static final int UNIVERSITY = 4;

    private static final Pattern EAST_ASIAN = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}㈱㈲㍿]");

    /** Words in brackets beside a name, but for a legal form such as （株）. */
    private static final Pattern BRACKETS =
            Pattern.compile("\\((?!(?:[株有同資名相独学財社大]|[国地公一][研独財社大])\\))[^()]*\\)|\\[[^\\[\\]]*]");

    /** Whom a university is in law. */
    private static final Pattern TRUSTEES = Pattern.compile(
            "(?iu)^(?:the )?(?:regents|(?:board of )?(?:trustees|regents|governors)"
                    + "|president and fellows|governing council|curators|chancellor,? masters,? and scholars) of (?:the )?");

    private static final Pattern ADDRESS =
            Pattern.compile("\\d{3}|\\d+-\\d|\\b\\d+\\b.*(?:street|st\\.|road|ave|blvd|chome|ku\\b|cho\\b)");

    private static final String UNIT =
            "(?:dept|department|division|faculty|school|section|laboratory|lab|institute|cent(?:er|re)|group|unit)\\b\\.?";

    /** A unit that stands in one part with its body, before it or behind. */
    private static final Pattern UNIT_BEFORE = Pattern.compile(
            "(?iu)^(.*\\b%s.*?)[\\s-]+(?:(?:at|in|of) )?((?:the )?univ(?:ersity|\\.)? of .*)$".formatted(UNIT));

    private static final Pattern UNIT_BEHIND = Pattern.compile(
            "(?iu)^(.*\\buniv(?:ersity|\\.)?)\\s+((?:graduate |research |medical |law |business )?%s.*)$|^(.*\\buniv(?:ersity|\\.)? of .*?)\\s+((?:graduate )?%s (?:of|for) .*)$"
                    .formatted(UNIT, UNIT));

    private static final Pattern ADDRESS_JA =
            Pattern.compile("^.*[都道府県市区町村郡].*?[0-9〇一二三四五六七八九十]+(?:丁目|番地の?|番|号|[-ー−])[0-9\\-ー−番地号の]*");

    private static final Pattern PLACE_JA =
            Pattern.compile("^.{1,3}[都道府県](?:.*[市区町村])?$|^.*\\d(?:丁目|番|号|階|-\\d).*$|^〒?\\d{3,}.*$");

    /** The end of a body in a name that goes on with a unit: 大学 before 工学部, and not within 大学院大学 or 大学校. */
    private static final Pattern BODY_JA =
            Pattern.compile("^(.+?(?:大学院大学|大学校|大学(?!校|院大学)|高等専門学校))(?=.)(?!出版|生活協同|発|共同)(.+)$");

    /** One of the parts between commas. */
    private record Part(
            String written,
            String letters,
            List<String> words,
            @Nullable Placed form,
            int rank) {

        static Part of(String written) {
            Placed form = Placed.in(written).orElse(null);
            String folded = NameKey.of(written).words();
            List<String> words = BodyWords.of(folded);
            return new Part(
                    written,
                    folded.replace(" ", ""),
                    words,
                    form,
                    form == null
                            ? words.stream().mapToInt(BodyWords::rank).max().orElse(0)
                            : OF_LAW);
        }
    }

    static Affiliation of(String written) {
        String text = Normalizer.normalize(BodyNumber.without(written), Normalizer.Form.NFC);
        return isJapanese(text) ? japanese(text) : latin(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    /** Says how long and not what: it may be an applicant's. */
    @Override
    public String toString() {
        return "affiliation of %d words".formatted(words.size());
    }

    static boolean isJapanese(String text) {
        return EAST_ASIAN.matcher(text).find();
    }

    /** The name without brackets, commas and what is beside it. */
    static String bare(String written) {
        return BRACKETS.matcher(written).replaceAll(" ").strip();
    }

    private static Affiliation latin(String text) {
        List<Part> parts = new ArrayList<>();
        for (String piece : TRUSTEES.matcher(bare(text)).replaceFirst("").split("[;,\\n|]|\\s[-–—/]\\s")) {
            Part part = Part.of(piece.strip());
            if (!parts.isEmpty() && LegalForm.isAlone(part.written)) {
                Part before = parts.remove(parts.size() - 1);
                parts.add(Part.of(before.written + ", " + part.written));
            } else if (part.words.size() + piece.strip().length() > 0) {
                divided(part, parts);
            }
        }
        if (parts.isEmpty()) {
            return new Affiliation(List.of(), "", null, List.of(), "");
        }
        String country = "";
        Part last = parts.get(parts.size() - 1);
        if (parts.size() > 1 && BodyWords.isCountry(last.words)) {
            country = String.join(" ", last.words);
            parts.remove(parts.size() - 1);
        }
        Part body = parts.get(0);
        for (Part part : parts) {
            body = part.rank > body.rank ? part : body;
        }
        return about(body, parts, country);
    }

    private static void divided(Part part, List<Part> parts) {
        Matcher before = UNIT_BEFORE.matcher(part.written);
        Matcher behind = UNIT_BEHIND.matcher(part.written);
        if (part.rank == OF_LAW || !before.matches() && !behind.matches()) {
            parts.add(part);
        } else {
            Matcher matcher = before.matches() ? before : behind;
            int first = matcher.group(1) == null ? 3 : 1;
            parts.add(Part.of(matcher.group(first)));
            parts.add(Part.of(matcher.group(first + 1)));
        }
    }

    private static Affiliation about(Part body, List<Part> parts, String country) {
        List<String> words = new ArrayList<>(body.words);
        List<String> units = new ArrayList<>();
        StringBuilder letters = new StringBuilder(body.letters);
        for (Part part : parts) {
            if (part == body || ADDRESS.matcher(part.written).find() && part.rank == 0) {
                continue;
            }
            boolean place = part.rank == 0 || part.rank == UNIVERSITY && !part.written.contains(" of ");
            if (place && parts.indexOf(part) == parts.indexOf(body) + 1 && BodyWords.hasCampuses(words)) {
                words.addAll(part.words);
                letters.append(part.letters);
            } else if (part.rank > 0) {
                units.add(part.written);
            }
        }
        if (country.isEmpty() && words.stream().anyMatch(BodyWords::isOfAState)) {
            for (String word : body.words) {
                if (BodyWords.isCountry(List.of(word)) && words.remove(word)) {
                    return new Affiliation(words, String.join("", words), body.form, units, word);
                }
            }
        }
        return new Affiliation(words, letters.toString(), body.form, units, country);
    }

    private static Affiliation japanese(String text) {
        List<String> pieces = new ArrayList<>();
        String[] written = ADDRESS_JA
                .matcher(bare(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("\\s+", " "))
                .replaceFirst("")
                .split("[,、，;；／/|\\s]+");
        boolean named = Arrays.stream(written)
                .anyMatch(piece -> !PLACE_JA.matcher(piece).matches());
        for (String piece : written) {
            if (!piece.isBlank()
                    && !(named
                            && PLACE_JA.matcher(piece).matches()
                            && Placed.in(piece).isEmpty())) {
                addJapanese(piece.replaceFirst("(?<=..)内$", ""), pieces);
            }
        }
        String body = pieces.isEmpty() ? "" : pieces.remove(0);
        Placed form = Placed.in(body).orElse(null);
        if (form != null && form.position() == LegalForm.Position.BEHIND && form.end() < body.length()) {
            pieces.add(0, body.substring(form.end()));
            body = body.substring(0, form.end());
        }
        String behind =
                form != null && form.position() == LegalForm.Position.BEFORE ? body.substring(form.end()) : body;
        Matcher unit = BODY_JA.matcher(behind);
        if ((form == null || !form.form().name().equals("stock ja")) && unit.matches()) {
            pieces.add(0, unit.group(2));
            body = unit.group(1);
        }
        String folded = NameKey.of(body).words();
        List<String> words = folded.isEmpty() ? List.of() : List.of(folded.split(" "));
        return new Affiliation(words, folded.replace(" ", ""), form, pieces, body.matches(".+[省庁]") ? "japan" : "");
    }

    /** Pieces of one name that only a space keeps apart are one: 株式会社 見本, 見本 電機株式会社, Sample 電機. */
    private static void addJapanese(String piece, List<String> pieces) {
        String first = pieces.isEmpty() ? "" : pieces.get(0);
        boolean letters = !isJapanese(first);
        boolean goesOn = LegalForm.isAlone(first)
                || LegalForm.isAlone(piece)
                || letters
                || Placed.in(first).isEmpty()
                        && endsWithForm(piece)
                        && !BODY_JA.matcher(first + "部").matches();
        if (pieces.size() == 1 && goesOn) {
            pieces.set(0, letters ? first + " " + piece : first + piece);
        } else {
            pieces.add(piece);
        }
    }

    private static boolean endsWithForm(String piece) {
        return Placed.in(piece)
                .filter(form -> form.position() == LegalForm.Position.BEHIND && form.end() == piece.length())
                .isPresent();
    }
}
