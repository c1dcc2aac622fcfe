package org.sekisho.reading.gazette.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Section;

/**
 * The sets of claims of one document: in several languages, for several states, as filed and as amended.
 *
 * <p>The first set in the document's own language makes the tree of claims. The words of all others are kept, under
 * labels that name the language, or say "amended" or "other", before the number ({@code de 1}), so that nothing is lost
 * and no claim is counted twice.
 */
public final class ClaimSets {

    /** The word before the number of a claim, or of a paragraph, as amended after filing. */
    public static final String AMENDED = "amended";

    private record Marked(String mark, String heading, ClaimSet set) {}

    private final List<Marked> sets = new ArrayList<>();
    private final List<Marked> amended = new ArrayList<>();

    public void add(ClaimSet set) {
        sets.add(new Marked(lower(set.language()), "", set));
    }

    /** Adds claims as amended after filing; they make the tree only where the document holds no others. */
    public void addAmended(ClaimSet set, String heading) {
        amended.add(new Marked(AMENDED, heading, set));
    }

    /** @param ownLanguage of the document; null where it does not say */
    public void putInto(FilingParts parts, @Nullable String ownLanguage) {
        List<Marked> all = new ArrayList<>(sets);
        all.addAll(amended);
        if (all.isEmpty()) {
            return;
        }
        String own = lower(ownLanguage);
        Marked tree = all.stream()
                .filter(marked -> marked.mark().equals(own))
                .findFirst()
                .orElse(all.get(0));
        all.remove(tree);
        putTree(parts, tree);
        all.forEach(marked -> putBesideTree(parts, marked, own));
    }

    private static void putTree(FilingParts parts, Marked tree) {
        putBesideClaims(parts, tree);
        tree.set().claims().forEach(claim -> parts.claim(claim.number(), List.of(), claim.words()));
    }

    private static void putBesideTree(FilingParts parts, Marked marked, String own) {
        String mark = marked.mark().isEmpty() || marked.mark().equals(own) ? "other" : marked.mark();
        putBesideClaims(parts, marked);
        marked.set()
                .claims()
                .forEach(claim ->
                        parts.block(Section.CLAIM, mark + " " + claim.number(), marked.heading(), claim.words()));
    }

    private static void putBesideClaims(FilingParts parts, Marked marked) {
        marked.set().beside().forEach(words -> parts.block(Section.CLAIM, "", marked.heading(), words));
    }

    private static String lower(@Nullable String language) {
        return language == null ? "" : language.toLowerCase(Locale.ROOT);
    }
}
