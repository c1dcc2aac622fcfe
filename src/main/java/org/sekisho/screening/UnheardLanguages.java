package org.sekisho.screening;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.sekisho.finding.matching.TechnologyMatcher;
import org.sekisho.reading.extraction.UnreadPart;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.TextLanguages;
import org.springframework.stereotype.Component;

/** Languages in which filings are written and no list in use has words. An office may accept some, and is told how often. */
@Component
final class UnheardLanguages {

    private final Set<String> spoken;
    private final Set<String> accepted;

    UnheardLanguages(TechnologyMatcher lists, ScreeningSettings settings) {
        spoken = lists.languages();
        accepted = Set.copyOf(settings.acceptedLanguages());
    }

    /** The unheard languages of one filing. */
    Set<String> in(FilingText text) {
        return TextLanguages.notLookedAt(text, spoken);
    }

    /** The unread parts for languages that no list speaks; empty if the office accepts all of them. */
    List<UnreadPart> unread(Set<String> unheard) {
        String names = unheard.stream()
                .filter(language -> !accepted.contains(language))
                .map(UnheardLanguages::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? List.of()
                : List.of(new UnreadPart("", 0, UnreadReason.NOT_LOOKED_AT, "not looked at in " + names));
    }

    /** Remarks on those that the office accepts. */
    List<Remark> remarks(Set<String> unheard) {
        return unheard.stream()
                .filter(accepted::contains)
                .map(language -> new Remark(Remark.Kind.ACCEPTED_LANGUAGE, language, 1))
                .toList();
    }

    private static String name(String language) {
        return language.equals(TextLanguages.UNKNOWN)
                ? "a language that cannot be told"
                : Locale.forLanguageTag(language).getDisplayName(Locale.ENGLISH);
    }
}
