package org.sekisho.night.doctor;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.sekisho.curation.control.CitingEntry;
import org.sekisho.curation.control.KeptControlLists;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.finding.matching.ExampleOutcome.ListTrial;
import org.sekisho.finding.matching.ScreeningLists;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.ListProblem;
import org.sekisho.lists.keytech.ListProblemsException;
import org.sekisho.machine.yaml.DataFileException;
import org.sekisho.night.run.BatchSettings;
import org.sekisho.office.deadline.CaseStage;
import org.sekisho.office.deadline.ClockFiles;
import org.sekisho.office.deadline.ClockSettings;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.deadline.OfficeClocks;
import org.sekisho.office.edition.ControlTasks;
import org.sekisho.office.edition.EditionsInForce;
import org.sekisho.office.letter.LetterSettings;
import org.sekisho.office.letter.LetterTemplates;
import org.sekisho.office.referral.Authorities;
import org.sekisho.office.referral.AuthoritiesFile;
import org.sekisho.office.referral.ReferralSettings;

/** Checks of what an office writes itself: lists, control lists, clocks of the law, authorities and letters. */
final class ListChecks {

    private ListChecks() {}

    /** The lists can be read and every example in them comes out as they say, as at the start of a run. */
    record ListsCheck(BatchSettings run, EntityFinder entityFinder, EditionsInForce editions) implements Doctor.Check {

        @Override
        public Finding look() {
            List<KeyTechnologyList> lists;
            try {
                EditionsInForce.Chosen chosen = editions.look(run.lists());
                lists = chosen.lists().stream()
                        .map(list -> list.inForceOn(chosen.day()))
                        .toList();
            } catch (ListProblemsException wrong) {
                return finding(wrong.problems());
            }
            ListTrial trial = ScreeningLists.tried(lists, entityFinder);
            int entries = lists.stream().mapToInt(list -> list.entries().size()).sum();
            if (!trial.problems().isEmpty()) {
                return finding(trial.problems());
            }
            return entries == 0
                    ? Finding.wrong("no entry of the lists is in force today", "see 'inForce' of the entries")
                    : Finding.ok("%d lists, %d entries in force, %d examples come out as they must"
                            .formatted(lists.size(), entries, trial.examples().size()));
        }

        private static Finding finding(List<ListProblem> problems) {
            return Finding.wrong(
                    Finding.ofProblems(problems), "sekisho lists check tells all of them by file and line");
        }
    }

    /** The laws that entries cite did not change since the entries were last looked over. */
    record ControlListsCheck(BatchSettings run, EditionsInForce editions, ControlTasks control)
            implements Doctor.Check {

        /** More are not read in a line. */
        private static final int MOST_NAMED = 5;

        @Override
        public Finding look() {
            if (control.kept() == 0) {
                return Finding.ok("no control list is kept");
            }
            try {
                ControlTasks.Open open = control.open(editions.look(run.lists()).lists());
                return open.damaged().isEmpty()
                        ? finding(open.tasks())
                        : Finding.warning(
                                "%s is kept as a control list and cannot be read"
                                        .formatted(String.join(", ", open.damaged())),
                                "keep it anew: sekisho lists control read FILE --as NAME");
            } catch (ListProblemsException e) {
                return Finding.ok("control lists are compared once the lists can be read");
            }
        }

        private Finding finding(List<KeptControlLists.Task> tasks) {
            if (tasks.isEmpty()) {
                return Finding.ok("%d control lists are kept, none changed since".formatted(control.kept()));
            }
            List<String> entries = tasks.stream()
                    .flatMap(task -> task.citing().stream())
                    .map(CitingEntry::code)
                    .distinct()
                    .toList();
            String named = entries.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
            return Finding.warning(
                    "%s changed since the entries were looked over; %d entries cite what changed%s"
                            .formatted(
                                    tasks.stream()
                                            .map(KeptControlLists.Task::name)
                                            .collect(Collectors.joining(", ")),
                                    entries.size(),
                                    entries.isEmpty()
                                            ? ""
                                            : ": " + named + (entries.size() > MOST_NAMED ? " and more" : "")),
                    "sekisho lists control tasks tells what changed");
        }
    }

    /** The clocks of the law can be read, and one runs for the cases of this office. */
    record DeadlinesCheck(ClockSettings settings) implements Doctor.Check {

        @Override
        public Finding look() {
            try {
                return finding(ClockFiles.read(settings));
            } catch (DataFileException wrong) {
                return Finding.wrong(
                        Finding.ofProblems(wrong.problems()), "sekisho clocks tells all of them by file and line");
            }
        }

        private static Finding finding(Clocks clocks) {
            List<OfficeClocks> running = clocks.own().map(List::of).orElse(clocks.offices()).stream()
                    .filter(office -> office.forCase(CaseStage.FIRST).isPresent())
                    .toList();
            int all = clocks.offices().stream()
                    .mapToInt(office -> office.clocks().size())
                    .sum();
            return running.isEmpty()
                    ? Finding.warning(
                            "no clock runs for any case, of %d clocks that are known".formatted(all),
                            "name one by secrecyCases in a file of sekisho.clocks.folder")
                    : Finding.ok("%d clocks of %d offices; cases run by those of %s"
                            .formatted(
                                    all,
                                    clocks.offices().size(),
                                    String.join(
                                            ", ",
                                            running.stream()
                                                    .map(OfficeClocks::jurisdiction)
                                                    .toList())));
        }
    }

    /** The authorities and the letters can be read. The desk needs them; a night does not, so that it is warned of. */
    record AuthoritiesCheck(ReferralSettings referral, LetterSettings letters) implements Doctor.Check {

        @Override
        public Finding look() {
            return Finding.of(List.of(
                    looked(() -> told(AuthoritiesFile.read(referral.authorities()))),
                    looked(() -> told(LetterTemplates.read(letters.file())))));
        }

        private static String told(Authorities read) {
            return "%d authorities%s".formatted(read.all().size(), demonstration(read.demonstration()));
        }

        private static String told(LetterTemplates read) {
            return "%d letters%s".formatted(read.all().size(), demonstration(read.demonstration()));
        }

        private static String demonstration(boolean is) {
            return is ? " (a demonstration)" : "";
        }

        private static Finding looked(Supplier<String> file) {
            try {
                return Finding.ok(file.get());
            } catch (DataFileException wrong) {
                return Finding.warning(
                        Finding.ofProblems(wrong.problems()),
                        "mend it, or the desk does not open; sekisho referrals tells all of them by file and line");
            }
        }
    }
}
