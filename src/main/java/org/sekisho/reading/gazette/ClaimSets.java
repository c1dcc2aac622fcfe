package org.sekisho.reading.gazette;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Section;

/**
 * The sets of claims of one document: in several languages, for several states, as filed and as amended.
 *
 * <p>The first set in the document's own language makes the tree of claims. The words of all others are kept, under
 * labels that name the language, or say "amended" or "other", before the number ({@code de 1}), so that nothing is lost
 * and no claim is counted twice.
 */
final class ClaimSets {

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

    /**
     * One set of claims as a document holds it.
     *
     * @param claims in their order
     * @param beside what stands between the claims and is none, such as "What is claimed is:"
     */
    public record ClaimSet(@Nullable String language, List<NumberedClaim> claims, List<String> beside) {

        /** A claim and its words, without its place in the tree; no words where the claim is a picture. */
        public record NumberedClaim(int number, String words) {

            @Override
            public String toString() {
                return "claim " + number;
            }
        }

        private static final Set<String> NAMES = Set.of("claim", "Claim");

        /** Elements that hold a claim's number and not its words. */
        private static final Set<String> NUMBER = Set.of("ClaimNumber");

        public ClaimSet {
            claims = List.copyOf(claims);
            beside = List.copyOf(beside);
        }

        /** Reads the claims below an element {@code claims}; numbers that repeat or are missing give way to counting. */
        public static ClaimSet of(Element part) {
            List<Element> claims = GazetteElements.descendants(part, NAMES).stream()
                    .filter(claim -> !isInsideAnother(claim))
                    .toList();
            boolean numbered = numbersRise(claims);
            List<NumberedClaim> read = new ArrayList<>();
            for (Element claim : claims) {
                int number = numbered ? number(claim) : read.size() + 1;
                read.add(new NumberedClaim(number, GazetteText.of(claim, NUMBER)));
            }
            return new ClaimSet(GazetteElements.attribute(part, "lang"), read, beside(part));
        }

        /** Tells whether a claim stands inside another. It is part of that one's words then, and is not read once more. */
        private static boolean isInsideAnother(Element claim) {
            for (Element around = claim.getParentElement(); around != null; around = around.getParentElement()) {
                if (NAMES.contains(around.getName())) {
                    return true;
                }
            }
            return false;
        }

        private static List<String> beside(Element part) {
            Element rest = part.clone();
            GazetteElements.descendants(rest, NAMES).forEach(Element::detach);
            String words = GazetteText.of(rest);
            return words.isEmpty() ? List.of() : List.of(words);
        }

        /** Tells whether the numbers can be relied on: each is there and higher than the one before. */
        private static boolean numbersRise(List<Element> claims) {
            int last = 0;
            for (Element claim : claims) {
                int number = number(claim);
                if (number <= last) {
                    return false;
                }
                last = number;
            }
            return true;
        }

        /** An attribute {@code num}, or an element of its own in WIPO ST.96; 0 if neither is a number. */
        private static int number(Element claim) {
            String written = GazetteElements.attribute(claim, "num");
            return GazetteClaims.number(written == null ? GazetteElements.text(claim, "ClaimNumber") : written, 0);
        }

        @Override
        public String toString() {
            return "%d claims, %s".formatted(claims.size(), language);
        }
    }
}
