package org.sekisho.office.edition;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.written.WrittenEntry;
import org.sekisho.curation.written.YamlText;
import org.sekisho.lists.keytech.Entry;

/**
 * An entry that a proposal adds, changes or drops, and what those whom it names as consulted said of that.
 *
 * @param before as it is in force; null if it is new
 * @param after as it is proposed; null if it is dropped
 * @param authorities whose consent it takes: those that it names, and those that it named before
 * @param others consulted by name that are no authority of this office; nobody waits for them here
 */
public record ConsultedEntry(
        @Nullable Entry before, @Nullable Entry after, List<Asked> authorities, List<String> others) {

    public ConsultedEntry {
        authorities = List.copyOf(authorities);
        others = List.copyOf(others);
    }

    /**
     * An authority.
     *
     * @param consent what it said; null if it did not answer yet, or what it said was about another content
     */
    public record Asked(String authority, @Nullable Consent consent) {

        public boolean isOwed() {
            return consent == null || consent.said() != Consent.Said.CONSENTED;
        }
    }

    public String code() {
        return any().code().value();
    }

    private Entry any() {
        if (after != null) {
            return after;
        }
        return java.util.Objects.requireNonNull(before);
    }

    /** All that are consulted, by the names that the list has for them. */
    public static Set<String> consulted(@Nullable Entry before, @Nullable Entry after) {
        Set<String> names = new LinkedHashSet<>();
        Stream.of(after, before)
                .filter(java.util.Objects::nonNull)
                .forEach(entry -> names.addAll(entry.stewardship().consulted()));
        return names;
    }

    /** Another one as soon as anything of the entry is, but for its layout. */
    public static String hash(@Nullable Entry before, @Nullable Entry after) {
        return DigestUtils.sha256Hex((content(before) + "\n=>\n" + content(after)).getBytes(StandardCharsets.UTF_8));
    }

    private static String content(@Nullable Entry entry) {
        return entry == null ? "" : YamlText.of(WrittenEntry.of(entry));
    }
}
