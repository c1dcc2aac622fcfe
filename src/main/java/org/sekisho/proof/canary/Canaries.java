package org.sekisho.proof.canary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Filings;
import org.sekisho.intake.inbox.CanaryDocument;
import org.sekisho.intake.inbox.CanaryIntake;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.machine.database.DeadlockRetry;
import org.sekisho.screening.ScreeningBarrier;
import org.sekisho.screening.record.RecordedOutcome.RecordedEntries;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

/**
 * All canaries: those that come with Sekisho, the office's own, and one for each example of its lists.
 *
 * <p>In a run they are registered, read, screened and recorded as any other filing is. They differ in two things: their
 * outcome of the run before is taken back first, so that every run screens them afresh, and no case is opened for them. They prove the
 * way that a night's filings go: on a night without any none is tried, and one in a format of the parser processes only if something
 * of that format is read, or something of which nobody can tell by its name. One of each such format is screened once more when the
 * filings are done, so that a parser that failed in the middle of the night is found out on the same night.
 */
@Component
public class Canaries {

    private final CanarySettings settings;
    private final CanaryIntake intake;
    private final Filings filings;
    private final ScreeningOutcomes outcomes;
    private final CanaryResults results;
    private final ObjectProvider<ScreeningBarrier> screening;
    private final TransactionOperations transaction;

    Canaries(
            CanarySettings settings,
            CanaryIntake intake,
            Filings filings,
            ScreeningOutcomes outcomes,
            CanaryResults results,
            ObjectProvider<ScreeningBarrier> screening,
            PlatformTransactionManager transactions) {
        this.settings = settings;
        this.intake = intake;
        this.filings = filings;
        this.outcomes = outcomes;
        this.results = results;
        this.screening = screening;
        this.transaction = DeadlockRetry.transaction(transactions);
    }

    /**
     * Reads all of them from their folders.
     *
     * @throws CanaryProblemsException with all that is wrong with any of them
     */
    public List<Canary> all() {
        List<String> problems = new ArrayList<>();
        List<Canary> all = new ArrayList<>();
        settings.folderOfShipped().ifPresent(shipped -> {
            if (!Files.exists(shipped.resolve(SnakeYamlCanaries.NAME))) {
                problems.add("sekisho.canaries.shipped: %s holds no %s".formatted(shipped, SnakeYamlCanaries.NAME));
            }
            all.addAll(new SnakeYamlCanaries(shipped, problems).read());
        });
        all.addAll(new SnakeYamlCanaries(settings.folder(), problems).read());
        Set<FilingNumber> numbers = new HashSet<>();
        all.stream()
                .filter(filing -> !numbers.add(filing.number()))
                .forEach(filing ->
                        problems.add("%s is the number of two canaries; rename one file".formatted(filing.number())));
        if (!problems.isEmpty()) {
            throw new CanaryProblemsException(problems);
        }
        return all;
    }

    private List<Canary> with(List<KeyTechnologyList> inForce) {
        List<Canary> examples = settings.examples() ? CanaryExamples.of(inForce) : List.of();
        return Stream.concat(all().stream(), examples.stream()).toList();
    }

    /** The entries of which no canary shows what they must leave alone, since no example under {@code noMatch} does. */
    public List<String> withoutLookAlike(List<KeyTechnologyList> inForce) {
        return settings.examples() ? CanaryExamples.withoutLookAlike(inForce) : List.of();
    }

    /**
     * Puts all of them into a run, where they wait to be screened like any other filing: those in the folders, and the
     * examples of the lists.
     */
    public void takeIn(long run, List<KeyTechnologyList> inForce) {
        Tonight tonight = tonight(run, inForce);
        List<Canary> tried = tonight.all().stream().filter(tonight::tries).toList();
        Collection<FilingId> registered = intake.register(documents(tried)).values();
        transaction.executeWithoutResult(status -> {
            outcomes.withdraw(registered);
            intake.giveTo(run, registered);
        });
    }

    private Tonight tonight(long run, List<KeyTechnologyList> inForce) {
        return new Tonight(with(inForce), intake.endingsOf(run));
    }

    /**
     * Canaries that a run tries, and those that it need not.
     *
     * @param read endings of the names of its documents
     */
    record Tonight(List<Canary> all, Set<String> read) {

        boolean tries(Canary canary) {
            return !read.isEmpty()
                    && (read.containsAll(canary.formats()) || read.stream().anyMatch(this::mayBeAny));
        }

        private boolean mayBeAny(String ending) {
            return !Canary.READ_HERE.contains(ending)
                    && all.stream().noneMatch(canary -> canary.formats().contains(ending));
        }

        /** One canary of each format of the parser processes: the one that shows best, by the lists in use, whether it is still read. */
        Collection<Canary> triedAgain(ListsInUse lists) {
            return all.stream()
                    .filter(this::tries)
                    .filter(canary -> canary.appliesTo(lists))
                    .filter(canary -> !canary.formats().isEmpty() && !canary.expects(Expectation.UNSCREENABLE))
                    .collect(Collectors.toMap(
                            Canary::formats,
                            canary -> canary,
                            (one, other) -> one.mustBeFlagged(lists) || !other.mustBeFlagged(lists) ? one : other))
                    .values();
        }

        List<CanaryResult> notTried(Canary canary) {
            return canary.notTried(read.isEmpty() ? "nothing" : String.join(", ", new TreeSet<>(canary.formats())));
        }
    }

    private static Map<FilingNumber, List<CanaryDocument>> documents(List<Canary> canaries) {
        return canaries.stream().collect(Collectors.toMap(Canary::number, Canary::documents));
    }

    /** Judges what a run made of them, and puts it on record. */
    public List<CanaryResult> judge(long run, List<KeyTechnologyList> inForce) {
        ListsInUse lists = ListsInUse.of(inForce);
        Tonight tonight = tonight(run, inForce);
        Set<FilingId> given = intake.with(run);
        Map<FilingNumber, FilingId> registered = given.isEmpty() ? Map.of() : intake.find(documents(tonight.all()));
        Map<FilingId, RecordedEntries> came = outcomes.entriesOf(given);
        List<CanaryResult> judged = new ArrayList<>();
        for (Canary filing : tonight.all()) {
            Optional<FilingId> id =
                    Optional.ofNullable(registered.get(filing.number())).filter(came::containsKey);
            if (id.isEmpty() && !tonight.tries(filing)) {
                judged.addAll(tonight.notTried(filing));
            } else {
                judged.addAll(filing.judge(id.map(came::get).map(Screened::of).orElse(Screened.NOT_AT_ALL), lists));
            }
        }
        results.keep(run, judged);
        return judged;
    }

    /**
     * Screens one of each format once more, now that the run's filings are done, and puts on record what came of it.
     *
     * @param judged what the run made of all; those that came out otherwise than expected are not tried again
     * @return all of it, with what came now of those that were tried
     */
    public List<CanaryResult> judgeAgain(long run, List<KeyTechnologyList> inForce, List<CanaryResult> judged) {
        ListsInUse lists = ListsInUse.of(inForce);
        Set<FilingNumber> alarming = judged.stream()
                .filter(CanaryResult::isAlarming)
                .map(CanaryResult::number)
                .collect(Collectors.toSet());
        List<Canary> again = tonight(run, inForce).triedAgain(lists).stream()
                .filter(canary -> !alarming.contains(canary.number()))
                .toList();
        if (again.isEmpty()) {
            return judged;
        }
        Map<FilingNumber, FilingId> registered = intake.find(documents(again));
        Map<FilingNumber, List<CanaryResult>> now = again.stream()
                .collect(Collectors.toMap(
                        Canary::number,
                        canary -> afterTheFilings(canary.judge(
                                screenedNow(Objects.requireNonNull(registered.get(canary.number()))), lists))));
        List<CanaryResult> all = Stream.concat(
                        judged.stream().filter(result -> !now.containsKey(result.number())),
                        now.values().stream().flatMap(List::stream))
                .toList();
        results.keep(run, all);
        return all;
    }

    private Screened screenedNow(FilingId id) {
        return Screened.of(screening.getObject().screen(filings.byId(id)).outcome());
    }

    private static List<CanaryResult> afterTheFilings(List<CanaryResult> results) {
        return results.stream()
                .map(result -> !result.isAlarming()
                        ? result
                        : new CanaryResult(
                                result.number(),
                                result.expectation(),
                                result.verdict(),
                                "after the filings: " + result.detail()))
                .toList();
    }

    /** Screens all of them now, by themselves: no run, no outcome, no case. */
    public List<CanaryResult> tryOut(List<KeyTechnologyList> inForce) {
        ListsInUse lists = ListsInUse.of(inForce);
        List<Canary> canaries = with(inForce);
        Map<FilingNumber, FilingId> ids = intake.register(documents(canaries));
        List<CanaryResult> judged = new ArrayList<>();
        for (Canary filing : canaries) {
            Screened screened = screenedNow(Objects.requireNonNull(ids.get(filing.number())));
            judged.addAll(filing.judge(screened, lists));
        }
        return judged;
    }

    /** The results of the last run that judged them; empty if none did. */
    public List<CanaryResult> lastResults() {
        return results.latest();
    }

    /**
     * Copies a file into the office's own folder and says there what has to come of it.
     *
     * @return why not; empty if it is there now
     */
    public Optional<String> add(Path file, List<Expectation> expected, String because) {
        Path named = file.getFileName();
        if (named == null || !Files.isRegularFile(file) || !Files.isReadable(file)) {
            return Optional.of(file + " is no file that can be read.");
        }
        String name = named.toString();
        if (!SnakeYamlCanaries.mayBeNamed(name)) {
            return Optional.of(
                    "Rename the file first: up to 48 Latin letters, digits, '.', '-' and '_' become its number.");
        }
        FilingNumber number = SnakeYamlCanaries.numberOf(name);
        if (all().stream().anyMatch(filing -> filing.number().equals(number))) {
            return Optional.of("There is a canary %s already; give the file another name.".formatted(number));
        }
        try {
            return write(file, name, SnakeYamlCanaries.written(name, expected, because));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder %s cannot be written".formatted(settings.folder()), e);
        }
    }

    /** Leaves everything as it was if what would be there then could not be used. */
    private Optional<String> write(Path file, String name, String written) throws IOException {
        Files.createDirectories(settings.folder());
        Path copy = settings.folder().resolve(name);
        Path yaml = settings.folder().resolve(SnakeYamlCanaries.NAME);
        String before = Files.exists(yaml) ? Files.readString(yaml) : SnakeYamlCanaries.BEGINNING;
        Files.copy(file, copy);
        Files.writeString(yaml, before + (before.endsWith("\n") ? "" : "\n") + written);
        try {
            all();
            return Optional.empty();
        } catch (CanaryProblemsException wrong) {
            Files.delete(copy);
            Files.writeString(yaml, before);
            return Optional.of("It cannot be written behind what %s says: %s"
                    .formatted(yaml, String.join("; ", wrong.problems())));
        }
    }
}
