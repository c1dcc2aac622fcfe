package org.sekisho.office.edition;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.lists.keytech.ListFiles;
import org.sekisho.lists.keytech.ListProblem;
import org.sekisho.lists.keytech.ListProblemsException;
import org.sekisho.office.deadline.OfficeTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Says by which lists a run goes: by files, or by the editions that are in force on its day. Then what lies in a file counts only
 * once it was proposed and approved, and a list that comes with Sekisho is its own first edition.
 *
 * @param editions is not asked where files count: those are read before there is a database
 */
@Component
public record EditionsInForce(ObjectProvider<ListProposals> editions, EditionSettings settings, OfficeTime time) {

    /**
     * By what a run goes.
     *
     * @param day of the office
     * @param notes what an operator should know: files that do not count, and editions that nobody approved yet
     */
    public record Chosen(List<KeyTechnologyList> lists, LocalDate day, List<String> notes) {

        public Chosen {
            lists = List.copyOf(lists);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Chooses today's.
     *
     * @param named files of lists, and folders of them
     * @throws ListProblemsException if a list cannot be read, or has no edition that is in force
     */
    public Chosen today(List<Path> named) {
        return chosen(named, list -> editions.getObject().ship(list));
    }

    /** The same, and nothing is put on record. */
    public Chosen look(List<Path> named) {
        return chosen(named, list -> {});
    }

    private Chosen chosen(List<Path> named, Consumer<KeyTechnologyList> shipped) {
        KeyTechnologyListReader reader = new KeyTechnologyListReader();
        if (!settings.takesTwo()) {
            return new Chosen(reader.readAll(ListFiles.some(named)), time.today(), List.of());
        }
        return chosen(Files.read(named, reader), editions.getObject(), shipped);
    }

    private static Chosen chosen(Files found, ListProposals proposals, Consumer<KeyTechnologyList> shipped) {
        List<ListProblem> problems = new ArrayList<>();
        Map<String, KeyTechnologyList> inForce = inForce(proposals, problems);
        for (KeyTechnologyList list : found.lists().values()) {
            String name = list.edition().list().value();
            if (!inForce.containsKey(name) && isFirst(list, proposals, problems)) {
                shipped.accept(list);
                inForce.put(name, list);
            }
        }
        if (!problems.isEmpty()) {
            throw new ListProblemsException(problems);
        }
        if (inForce.isEmpty()) {
            throw new ListProblemsException(
                    found.problems().isEmpty() ? ListFiles.missing(found.named()) : found.problems());
        }
        return new Chosen(List.copyOf(inForce.values()), proposals.today(), notes(found, inForce, proposals));
    }

    /** A file's list of which nothing ever was in force is its own first edition if it came with Sekisho. */
    private static boolean isFirst(KeyTechnologyList list, ListProposals proposals, List<ListProblem> problems) {
        boolean isNew = proposals.of(list.edition().list().value()).latest().isEmpty();
        if (isNew && ShippedLists.has(list.edition())) {
            return true;
        }
        problems.add(new ListProblem(
                list.file(),
                0,
                "no edition of the list '%s' is in force: propose it by 'sekisho lists propose', and let another person approve it"
                        .formatted(list.edition().list())));
        return false;
    }

    private static Map<String, KeyTechnologyList> inForce(ListProposals proposals, List<ListProblem> problems) {
        Map<String, KeyTechnologyList> lists = new LinkedHashMap<>();
        for (ListHistory history : proposals.all()) {
            Optional<ListProposal> one = history.inForceOn(proposals.today());
            one.ifPresent(edition -> proposals
                    .list(edition.id())
                    .ifPresentOrElse(
                            list -> lists.put(list.edition().list().value(), list),
                            () -> problems.add(new ListProblem(
                                    edition.file(),
                                    0,
                                    "%s is in force, and this version of Sekisho cannot read it: propose an edition that it can read"
                                            .formatted(edition.edition())))));
        }
        return lists;
    }

    private static List<String> notes(Files found, Map<String, KeyTechnologyList> inForce, ListProposals proposals) {
        List<String> notes = new ArrayList<>();
        found.problems().stream()
                .map(ListProblem::file)
                .distinct()
                .forEach(
                        file -> notes.add("%s cannot be read and does not count: sekisho lists check".formatted(file)));
        for (KeyTechnologyList list : found.lists().values()) {
            KeyTechnologyList counts = inForce.get(list.edition().list().value());
            if (counts != null && !counts.edition().equals(list.edition())) {
                notes.add("%s is not what is in force: that is %s. To change it: sekisho lists propose"
                        .formatted(list.file(), counts.edition()));
            }
        }
        for (ListHistory history : proposals.all()) {
            history.inForceOn(proposals.today())
                    .filter(ListProposal::waits)
                    .ifPresent(one -> notes.add("%s is in force without an approval: proposal %d waits for one"
                            .formatted(one.edition(), one.id())));
        }
        return notes;
    }

    /** Files that could be read, and what is wrong with the others. */
    private record Files(List<Path> named, Map<String, KeyTechnologyList> lists, List<ListProblem> problems) {

        private static Files read(List<Path> named, KeyTechnologyListReader reader) {
            Map<String, KeyTechnologyList> lists = new LinkedHashMap<>();
            List<ListProblem> problems = new ArrayList<>();
            for (Path file : ListFiles.of(named)) {
                try {
                    KeyTechnologyList list = reader.read(file);
                    lists.put(list.edition().list().value(), list);
                } catch (ListProblemsException e) {
                    problems.addAll(e.problems());
                }
            }
            return new Files(named, lists, problems);
        }
    }
}
