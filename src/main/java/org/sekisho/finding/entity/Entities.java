package org.sekisho.finding.entity;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/**
 * Everyone named in a filing, who paid, and what it is said to be for.
 *
 * @param stateParties those of the named that are a state or a body of its own
 * @param purposes statements that the invention is for defence
 * @param unread how many passages were worth reading for names and were not read, because the filing had more of them
 *     than the settings allow
 */
public record Entities(
        List<NamedEntity> named,
        List<StateFunding> funding,
        List<NamedEntity> stateParties,
        List<DefencePurpose> purposes,
        int unread) {

    /** Nobody, and nothing stated. */
    public static final Entities NONE = new Entities(List.of(), List.of(), List.of(), List.of(), 0);

    public Entities {
        named = List.copyOf(named);
        funding = List.copyOf(funding);
        stateParties = List.copyOf(stateParties);
        purposes = List.copyOf(purposes);
    }

    public Entities(List<NamedEntity> named, List<StateFunding> funding) {
        this(named, funding, List.of(), List.of(), 0);
    }

    /** Whether the settings kept some passages from being read for names. */
    public boolean capped() {
        return unread > 0;
    }

    /** The same in a text whose passages have other places; {@code now} has the passage of each place. */
    public Entities in(Function<TextSpan, Passage> now) {
        return new Entities(
                in(now, named),
                funding.stream()
                        .map(paid -> new StateFunding(
                                paid.agency,
                                paid.contract,
                                now.apply(paid.span),
                                now.apply(paid.span).span()))
                        .toList(),
                in(now, stateParties),
                purposes.stream()
                        .map(purpose -> now.apply(purpose.span))
                        .map(passage -> new DefencePurpose(passage, passage.span()))
                        .toList(),
                unread);
    }

    private static List<NamedEntity> in(Function<TextSpan, Passage> now, List<NamedEntity> names) {
        return names.stream()
                .map(name -> name.span() == null
                        ? name
                        : new NamedEntity(
                                name.kind(),
                                name.role(),
                                name.name(),
                                now.apply(name.span()).span()))
                .toList();
    }

    /**
     * A statement that the invention is for defence, or for use by armed forces.
     *
     * @param span the words that say so
     */
    public record DefencePurpose(Passage passage, TextSpan span) {

        public DefencePurpose {
            passage.quote(span);
        }

        @Override
        public String toString() {
            return "defence purpose at " + passage;
        }
    }

    /**
     * A statement that a state paid for the invention.
     *
     * @param agency who pays, as written; null if the statement does not say
     * @param contract contract or grant number as written; null if the statement does not say
     * @param span the words that make the statement
     */
    public record StateFunding(
            @Nullable String agency, @Nullable String contract, Passage passage, TextSpan span) {

        public StateFunding {
            passage.quote(span);
        }

        /** The one name of the agency, so that {@code NIH} and {@code National Institutes of Health} are the same. */
        public @Nullable String body() {
            return agency == null ? null : bodyCalled(agency);
        }

        /** The one name of a public body, however it is called; the name itself if none is known by it. */
        public static String bodyCalled(String name) {
            return FundingSentence.bodyCalled(name);
        }

        @Override
        public String toString() {
            return "state funding at " + passage;
        }
    }
}
