package org.sekisho.curation.written;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.sekisho.intake.filing.Handling;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;

/**
 * A list without those of its entries that somebody may not know of. It says that such entries may be missing, in the same words
 * whether any is; organisations are in it only if an entry in it names them, and comments are not.
 */
public final class ListExtract {

    private ListExtract() {}

    /** The public half: entries whose level is open. Empty if there are none. */
    public static Optional<KeyTechnologyList> ofPublic(KeyTechnologyList list) {
        return of(
                list,
                ListExtract::isPublic,
                "The public half of the list. Restricted entries are left out. 公開部分のみ。制限された項目は含まれません。");
    }

    /** Whether everybody may know of an entry. */
    public static boolean isPublic(Entry entry) {
        return entry.stewardship().level() == Handling.OPEN;
    }

    /** The entries that somebody may know of. Empty if there are none. */
    public static Optional<KeyTechnologyList> ofKnown(KeyTechnologyList list, Predicate<Entry> known) {
        return of(
                list,
                known,
                "What whoever made this file may know of. Restricted entries may be left out. 作成者が閲覧できる範囲。制限された項目は含まれないことがあります。");
    }

    private static Optional<KeyTechnologyList> of(KeyTechnologyList list, Predicate<Entry> kept, String said) {
        List<Object> entries = list.entries().stream()
                .filter(kept)
                .<Object>map(WrittenEntry::of)
                .toList();
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        Set<String> named = new TreeSet<>();
        entries.forEach(entry -> collect(entry, named));
        Map<String, Object> keys = new LinkedHashMap<>();
        WrittenList.head(list).forEach((key, value) -> {
            if (!key.equals("organisations")) {
                keys.put(key, value);
            } else if (value instanceof Map<?, ?> lists) {
                Map<String, Object> organisations = new LinkedHashMap<>();
                lists.forEach((name, names) -> organisations.put(String.valueOf(name), names));
                organisations.keySet().retainAll(named);
                keys.put(key, organisations);
            }
        });
        keys.values().removeIf(value -> value instanceof Map<?, ?> none && none.isEmpty());
        keys.put("notice", list.notice().isEmpty() ? said : said + " " + list.notice());
        keys.put("entries", entries);
        return Optional.of(new KeyTechnologyListReader().readAlone(Path.of(list.file()), YamlText.of(keys)));
    }

    /** All texts that stand under {@code organisation}, however deep. */
    private static void collect(Object value, Set<String> named) {
        if (value instanceof Map<?, ?> keys) {
            keys.forEach((key, within) -> {
                if (key.equals("organisation")) {
                    texts(within, named);
                }
                collect(within, named);
            });
        } else if (value instanceof List<?> several) {
            several.forEach(one -> collect(one, named));
        }
    }

    private static void texts(Object value, Set<String> named) {
        if (value instanceof List<?> several) {
            several.forEach(one -> named.add(String.valueOf(one)));
        } else {
            named.add(String.valueOf(value));
        }
    }
}
