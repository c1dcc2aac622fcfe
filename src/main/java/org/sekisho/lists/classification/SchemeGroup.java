package org.sekisho.lists.classification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A main group and its subgroups, in the order of the scheme, which is not always that of their digits.
 *
 * <p>Written as one line, {@code 8 1980.01 ,1980.01, 04< 06<04 001?}: the number, the edition in which all subgroups
 * were listed ({@code -} if never), the life, then each subgroup with its parent by the dots. Nothing behind {@code <}
 * means the main group is the parent, {@code ?} that the dots are not known, {@code 002<8/001} that it hangs below a
 * subgroup of another main group, as some of the CPC's 2000 series do. {@code @from,seen,gone} is the life of the
 * subgroups behind it.
 */
final class SchemeGroup {

    /** Stands for the main group itself: {@code 8/00}. */
    public static final String WHOLE = "00";

    /**
     * A subgroup.
     *
     * @param parent digits of the subgroup above it, {@link #WHOLE} for the main group, with its main group in front
     *     ({@code 8/001}) if that is another; null if the dots are not known
     */
    public record Subgroup(String digits, @Nullable String parent, SymbolLife life) {

        private boolean hangsElsewhere() {
            return parent != null && parent.indexOf('/') > 0;
        }
    }

    private final String number;
    private final @Nullable SchemeEdition listed;
    private final SymbolLife life;
    private final Map<String, Subgroup> subgroups = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();

    public SchemeGroup(String number, @Nullable SchemeEdition listed, SymbolLife life, Collection<Subgroup> subgroups) {
        this.number = number;
        this.listed = listed;
        this.life = life;
        for (Subgroup subgroup : subgroups) {
            places.put(subgroup.digits(), places.size());
            this.subgroups.put(subgroup.digits(), subgroup);
        }
    }

    public static SchemeGroup parse(String line) {
        String[] words = line.split(" ");
        SymbolLife life = SymbolLife.parse(words[2]);
        SymbolLife current = life;
        List<Subgroup> subgroups = new ArrayList<>();
        for (String word : List.of(words).subList(3, words.length)) {
            if (word.startsWith("@")) {
                current = SymbolLife.parse(word.substring(1));
            } else {
                subgroups.add(subgroup(word, current));
            }
        }
        return new SchemeGroup(words[0], SchemeEdition.parse(words[1]).orElse(null), life, subgroups);
    }

    private static Subgroup subgroup(String word, SymbolLife life) {
        int mark = word.indexOf('<');
        if (mark < 0) {
            return new Subgroup(word.substring(0, word.indexOf('?')), null, life);
        }
        String above = word.substring(mark + 1);
        return new Subgroup(word.substring(0, mark), above.isEmpty() ? WHOLE : above, life);
    }

    public String number() {
        return number;
    }

    /** The edition in which all its subgroups were listed; null if never. */
    public @Nullable SchemeEdition listed() {
        return listed;
    }

    public SymbolLife life() {
        return life;
    }

    public Collection<Subgroup> subgroups() {
        return Collections.unmodifiableCollection(subgroups.values());
    }

    public @Nullable Subgroup subgroup(String digits) {
        return subgroups.get(digits);
    }

    /** Whether only its subgroups are symbols: all of them hang, in the end, below another main group. */
    boolean headless() {
        return subgroups.values().stream().anyMatch(Subgroup::hangsElsewhere)
                && subgroups.values().stream().noneMatch(subgroup -> WHOLE.equals(subgroup.parent()));
    }

    /** How many symbols it has that are not gone. */
    long current() {
        long own = life.gone() == null && !headless() ? 1 : 0;
        return own
                + subgroups.values().stream()
                        .filter(subgroup -> subgroup.life().gone() == null)
                        .count();
    }

    /** Whether it is known what lies above it by the dots. */
    boolean hasDots(String digits) {
        if (digits.equals(WHOLE)) {
            return true;
        }
        Subgroup found = subgroups.get(digits);
        return found != null && found.parent() != null;
    }

    /** The subgroups above it by the dots, the nearest first and the main group last; empty if that is not known. */
    List<String> above(String digits) {
        List<String> above = new ArrayList<>();
        Subgroup found = subgroups.get(digits);
        while (found != null && found.parent() != null) {
            String parent = found.hangsElsewhere() ? WHOLE : found.parent();
            above.add(parent);
            found = subgroups.get(parent);
        }
        return above;
    }

    /** The subgroup of another main group that it hangs below, {@code 8/001}; null if it does not. */
    @Nullable String elsewhere(String digits) {
        Subgroup found = subgroups.get(digits);
        while (found != null && found.parent() != null) {
            if (found.hangsElsewhere()) {
                return found.parent();
            }
            found = subgroups.get(found.parent());
        }
        return null;
    }

    /** Its place in the scheme's order; the main group is first. */
    int place(String digits) {
        return digits.equals(WHOLE) ? -1 : places.getOrDefault(digits, -1);
    }

    /** The written form again. */
    public String written() {
        StringBuilder line = new StringBuilder(
                "%s %s %s".formatted(number, listed == null ? "-" : listed.toString(), life.written()));
        SymbolLife current = life;
        for (Subgroup subgroup : subgroups.values()) {
            if (!subgroup.life().equals(current)) {
                current = subgroup.life();
                line.append(" @").append(current.written());
            }
            String parent = subgroup.parent();
            line.append(' ').append(subgroup.digits()).append(parent == null ? "?" : "<");
            line.append(parent == null || parent.equals(WHOLE) ? "" : parent);
        }
        return line.toString();
    }
}
