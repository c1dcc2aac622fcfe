package org.sekisho.finding.body;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.body.BodyVerdict.BodyEvidence;
import org.sekisho.finding.body.BodyVerdict.Kind;

/** The bodies that an office knows, with all their names. Safe to share between threads. */
public interface BodyRegister extends AutoCloseable {

    /**
     * A body as the register has it.
     *
     * @param names what it is and was called, its own name first
     */
    record Body(String id, List<Called> names, Set<BodyNumber> numbers) {}

    /**
     * A name of a body.
     *
     * @param former whether it was given up
     * @param until the day on which it was; null if it was not, or the register does not say
     */
    record Called(String name, boolean former, @Nullable LocalDate until) {}

    /** A body, and what the name that was looked up is to it. */
    record Found(Body body, Called called) {}

    /**
     * Opens a register. Its index is made anew where it is not that of the file, which takes minutes for a million bodies.
     *
     * @param index a directory for the index
     * @throws IllegalArgumentException with all that is wrong with the file, by line
     */
    static BodyRegister open(Path file, Path index) throws IOException {
        return LuceneBodyRegister.open(file, index);
    }

    /** All bodies of a name, or of a number that stands with it. */
    List<Found> named(BodyName name);

    @Override
    void close();

    /** Whether two names are of one body: by their numbers, by the register where it has both, else by the names alone. */
    default BodyVerdict compare(BodyName one, BodyName other) {
        BodyVerdict verdict = BodyComparison.of(one, other);
        List<Found> ours = named(one);
        List<Found> theirs = named(other);
        Set<String> ids = ids(ours);
        BodyEvidence both = new BodyEvidence(Kind.REGISTER, String.join(", ", ids), String.join(", ", ids(theirs)));
        if (verdict.has(Kind.NUMBER_EQUAL) || verdict.has(Kind.NUMBER_DIFFERS) || ours.isEmpty() || theirs.isEmpty()) {
            return verdict;
        }
        if (ids.size() == 1 && ids.equals(ids(theirs))) {
            return new BodyVerdict.Same(Stream.concat(
                            Stream.of(both),
                            Stream.concat(ours.stream(), theirs.stream()).flatMap(BodyRegister::renamed))
                    .toList());
        }
        return Collections.disjoint(ids, ids(theirs))
                ? new BodyVerdict.Different(List.of(both))
                : new BodyVerdict.CannotTell(List.of(both));
    }

    private static Stream<BodyEvidence> renamed(Found found) {
        Called called = found.called();
        return called.former()
                ? Stream.of(new BodyEvidence(
                        Kind.RENAMED,
                        called.name(),
                        called.until() == null ? "" : called.until().toString()))
                : Stream.of();
    }

    private static Set<String> ids(List<Found> found) {
        return found.stream().map(each -> each.body().id()).collect(Collectors.toCollection(TreeSet::new));
    }
}
