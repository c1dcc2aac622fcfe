package org.sekisho.office.referral;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;

/**
 * Places of a filing that a person names, as pages write them: {@code claim 3, [0012], page 4, abstract}, or {@code 請求項3、【0012】}; and
 * drawings, {@code Fig. 3} or {@code 図3}, of which a package has the words: what begins with the drawing's name, and what is printed
 * on its sheet.
 *
 * @param names as {@link Passage#place()} says them, in small letters
 */
public record NamedPlaces(Set<String> names) {

    public static final NamedPlaces NONE = new NamedPlaces(Set.of());

    /** Nobody can type it as the name of a place. */
    private static final String EVERYWHERE = ",";

    /** Names of drawings with which a passage begins. */
    private static final Pattern DRAWINGS =
            Pattern.compile("^[\\[【(]*(?:figs?\\.?|figures?|図面?) ?(N(?: ?(?:,|、|and|及び|と) ?(?:図|fig\\. )?N)*)"
                    .replace("N", "\\d+(?:[a-z](?![a-z]))?"));

    private static final Pattern NUMBER = Pattern.compile("\\d+[a-z]?");

    /** Characters that a label on a sheet of drawings may have. A page with longer passages is no such sheet. */
    private static final int LONGEST_LABEL = 60;

    /** Every place that a filing has. */
    public static final NamedPlaces ALL = new NamedPlaces(Set.of(EVERYWHERE));

    /** Reads what was typed: places with commas or line breaks between them. */
    static NamedPlaces of(String typed) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : usual(typed).split("[,、;\\n]")) {
            if (!name.isBlank()) {
                names.add(name(name.strip()));
            }
        }
        return new NamedPlaces(names);
    }

    private static String name(String typed) {
        return typed.replaceAll("^(?:要約書?|要約の?)$", "abstract")
                .replaceAll("^(?:発明の名称|名称)$", "title")
                .replaceAll("^(?:請求項|claim) *(\\S+)$", "claim $1")
                .replaceAll("^(?:page|p\\.|頁) *(\\d+)$|^(\\d+) *(?:ページ|頁)$", "page $1$2")
                .replaceAll("^[\\[【]?(?:fig\\.?|figure|drawing|図面?) *(\\d+[a-z]?)[]】]?$", "fig. $1")
                .replaceAll("^(?:段落)? *[\\[【]? *(\\d{4})[]】]?$", "[$1]");
    }

    private static String usual(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** The passages of a text that stand there, with what each is called: {@code claim 3}, or {@code Fig. 3, page 12} of a drawing. */
    Map<Passage, String> in(List<Passage> text) {
        Map<Passage, String> found = new LinkedHashMap<>();
        for (Passage passage : text) {
            drawings(passage)
                    .filter(names::contains)
                    .findFirst()
                    .ifPresent(drawing -> sheet(passage, text)
                            .forEach(beside ->
                                    found.put(beside, "F%s, %s".formatted(drawing.substring(1), beside.place()))));
        }
        text.stream()
                .filter(passage -> placesOf(passage).anyMatch(names::contains))
                .forEach(passage -> found.putIfAbsent(passage, passage.place()));
        return found;
    }

    /** All that is printed on a sheet of drawings, which is known by a name that stands alone; else the passage. */
    private static List<Passage> sheet(Passage label, List<Passage> text) {
        List<Passage> page = text.stream()
                .filter(other ->
                        other.page() == label.page() && other.document().equals(label.document()))
                .toList();
        boolean isSheet = label.page() > 0
                && DRAWINGS.matcher(usual(label.words())).replaceFirst("").matches("\\P{L}*")
                && page.stream().allMatch(one -> one.words().length() <= LONGEST_LABEL);
        return isSheet ? page : List.of(label);
    }

    private static Stream<String> drawings(Passage passage) {
        Matcher named = DRAWINGS.matcher(usual(passage.words()));
        return named.find()
                ? NUMBER.matcher(named.group(1)).results().map(one -> "fig. " + one.group())
                : Stream.empty();
    }

    private static Stream<String> placesOf(Passage passage) {
        return Stream.of(EVERYWHERE, passage.place().toLowerCase(Locale.ROOT), "page " + passage.page());
    }

    /** True if a text has passages in all of them. */
    boolean areAllIn(@Nullable FilingText text) {
        List<Passage> passages = text == null ? List.of() : text.passages();
        return passages.stream()
                .flatMap(passage -> Stream.concat(placesOf(passage), drawings(passage)))
                .collect(Collectors.toSet())
                .containsAll(names);
    }

    /** Says how many they are: what is typed may be anything. */
    @Override
    public String toString() {
        return names.size() + " places";
    }
}
