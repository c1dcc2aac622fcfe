package org.sekisho.office.referral;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;

/**
 * Places of a filing that a person names, as pages write them: {@code claim 3, [0012], page 4, abstract}, or {@code 請求項3、【0012】}.
 *
 * @param names as {@link Passage#place()} says them, in small letters
 */
public record NamedPlaces(Set<String> names) {

    public static final NamedPlaces NONE = new NamedPlaces(Set.of());

    /** Nobody can type it as the name of a place. */
    private static final String EVERYWHERE = ",";

    /** Every place that a filing has. */
    public static final NamedPlaces ALL = new NamedPlaces(Set.of(EVERYWHERE));

    /** Reads what was typed: places with commas or line breaks between them. */
    static NamedPlaces of(String typed) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : Normalizer.normalize(typed, Normalizer.Form.NFKC).split("[,、;\\n]")) {
            if (!name.isBlank()) {
                names.add(name(name.strip().toLowerCase(Locale.ROOT)));
            }
        }
        return new NamedPlaces(names);
    }

    private static String name(String typed) {
        return typed.replaceAll("^(?:要約書?|要約の?)$", "abstract")
                .replaceAll("^(?:発明の名称|名称)$", "title")
                .replaceAll("^(?:請求項|claim) *(\\S+)$", "claim $1")
                .replaceAll("^(?:page|p\\.|頁) *(\\d+)$|^(\\d+) *(?:ページ|頁)$", "page $1$2")
                .replaceAll("^(?:段落)? *[\\[【]? *(\\d{4})[]】]?$", "[$1]");
    }

    boolean has(Passage passage) {
        return namesOf(passage).anyMatch(names::contains);
    }

    private static Stream<String> namesOf(Passage passage) {
        return Stream.of(EVERYWHERE, passage.place().toLowerCase(Locale.ROOT), "page " + passage.page());
    }

    /** True if a text has passages in all of them. */
    boolean areAllIn(@Nullable FilingText text) {
        List<Passage> passages = text == null ? List.of() : text.passages();
        return passages.stream()
                .flatMap(NamedPlaces::namesOf)
                .collect(Collectors.toSet())
                .containsAll(names);
    }

    /** Says how many they are: what is typed may be anything. */
    @Override
    public String toString() {
        return names.size() + " places";
    }
}
