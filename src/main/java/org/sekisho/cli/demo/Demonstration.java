package org.sekisho.cli.demo;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sekisho.intake.filing.Handling;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseDesk;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseQueue;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.review.DecisionDraft;
import org.sekisho.office.review.DecisionKind;
import org.sekisho.office.review.DecisionReason;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.NextCase;
import org.sekisho.office.review.QueueFilter;
import org.sekisho.office.review.QueuedCase;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.Language;
import org.sekisho.office.staff.Profile;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.office.staff.UnusablePasswordException;
import org.springframework.stereotype.Service;

/** People of every role, and cases that some of them have decided. It is for a home where nobody works. */
@Service
public record Demonstration(Staff staff, CaseQueue queue, CaseDesk desk, NextCase next, DemoWork work) {

    private static final String ACTOR = "sekisho demo";

    private static final String WORDS =
            "Decided by sekisho demo, so that the queue has something of everything. Nobody judged this filing.";

    private static final List<Planned> SECRECY = List.of(
            new Planned(DecisionKind.NO_CONCERN, DecisionReason.OTHER_MEANING, true),
            new Planned(DecisionKind.NO_CONCERN, DecisionReason.UNDER_THE_LIMIT, true),
            new Planned(DecisionKind.SECRECY_REVIEW, DecisionReason.ON_THE_LIST, true),
            new Planned(DecisionKind.ASK_FOR_INFORMATION, DecisionReason.UNCLEAR, true),
            new Planned(DecisionKind.RECOMMEND_SECRECY_ORDER, DecisionReason.ON_THE_LIST, true),
            new Planned(DecisionKind.RECOMMEND_SECRECY_ORDER, DecisionReason.ON_THE_LIST, false));

    private static final List<Planned> DISCLOSURE = List.of(
            new Planned(DecisionKind.NO_CONCERN, DecisionReason.KNOWN_ALREADY, true),
            new Planned(DecisionKind.DISCLOSURE_REVIEW, DecisionReason.STATE_FUNDED, true),
            new Planned(DecisionKind.REQUEST_STATEMENT, DecisionReason.NOT_STATED, true));

    /**
     * The people who are there.
     *
     * @param people the likeliest to sign in as comes first
     * @param phrase is kept nowhere and can be shown now only
     */
    public record Cast(List<DemoPerson> people, String phrase) {

        public Cast {
            people = List.copyOf(people);
        }

        /** Does not tell the phrase. */
        @Override
        public String toString() {
            return people.size() + " people of the demonstration";
        }
    }

    /** Adds the people that are missing, gives all of them the same new pass-phrase, and has some decide cases. */
    public Cast prepare() {
        String phrase = DemoPhrase.byLot(new SecureRandom());
        DemoPerson.ALL.forEach(person -> prepare(person, phrase));
        StaffMember examiner = first(Role.EXAMINER);
        if (!areMade(examiner)) {
            make(examiner, first(Role.SECOND_REVIEWER));
            standing(CaseStatus.SECRECY_REVIEW, examiner).ifPresent(about -> work.referral(about, examiner));
            standing(CaseStatus.ORDER_RECOMMENDED, examiner).ifPresent(about -> work.order(about, examiner));
            work.ofLists(first(Role.LIST_AUTHOR).id().value());
            DemoPerson.ALL.stream()
                    .filter(person -> !person.profile().access().areas().isEmpty())
                    .map(this::member)
                    .forEach(this::take);
        }
        return new Cast(DemoPerson.ALL, phrase);
    }

    private Optional<DeskCase> standing(CaseStatus status, StaffMember reader) {
        return queue.page(QueueFilter.of(ReviewQueue.SECRECY, status), null, reader).cases().stream()
                .findFirst()
                .flatMap(queued -> desk.standing(queued.id(), reader));
    }

    private void prepare(DemoPerson person, String phrase) {
        if (staff.byId(person.account()).isEmpty()) {
            staff.add(person.account(), person.profile(), ACTOR);
        }
        try {
            staff.setPassword(person.account(), phrase, ACTOR);
        } catch (UnusablePasswordException e) {
            throw new IllegalStateException("A pass-phrase by lot keeps the rules", e);
        }
    }

    private StaffMember first(Role role) {
        return DemoPerson.ALL.stream()
                .filter(person -> person.profile().access().has(role))
                .map(this::member)
                .findFirst()
                .orElseThrow();
    }

    private StaffMember member(DemoPerson person) {
        return staff.byId(person.account()).orElseThrow();
    }

    /**
     * Somebody whom a newcomer may sign in as.
     *
     * @param does what their account is for, to be read beside it
     */
    public record DemoPerson(StaffId account, Profile profile, String does) {

        private static final String ONE_AREA = "ocean";

        /** One of each role, and an examiner who sees a part. The first to sign in as comes first. */
        static final List<DemoPerson> ALL = List.of(
                reader("examiner", "Examiner", Role.EXAMINER, Set.of(), "decides cases"),
                reader(
                        "second-reviewer",
                        "Second reviewer",
                        Role.SECOND_REVIEWER,
                        Set.of(),
                        "confirms decisions, or sends them back"),
                reader(
                        "examiner-" + ONE_AREA,
                        "Examiner of one area",
                        Role.EXAMINER,
                        Set.of(ONE_AREA),
                        "decides cases of the area %s, and sees no others".formatted(ONE_AREA)),
                other("operator", "Operator", Role.OPERATOR, "looks after the runs, and reads no filing"),
                reader("list-author", "List author", Role.LIST_AUTHOR, Set.of(), "writes lists"),
                reader("list-approver", "List approver", Role.LIST_APPROVER, Set.of(), "puts lists into force"),
                other("auditor", "Auditor", Role.AUDITOR, "reads the audit trail"),
                other(
                        "user-administrator",
                        "User administrator",
                        Role.USER_ADMINISTRATOR,
                        "adds people, and changes what they may do"));

        /** Someone who may see those areas, or all if none is given. */
        private static DemoPerson reader(String account, String name, Role role, Set<String> areas, String does) {
            return new DemoPerson(
                    new StaffId(account),
                    new Profile(name, new Access(Set.of(role), areas, areas.isEmpty(), Handling.SECRET), Language.EN),
                    does);
        }

        private static DemoPerson other(String account, String name, Role role, String does) {
            return new DemoPerson(
                    new StaffId(account),
                    new Profile(name, new Access(Set.of(role), Set.of(), false, Handling.OPEN), Language.EN),
                    does);
        }
    }

    /** A decision to be made, and whether a second person agrees if one is asked for. */
    private record Planned(DecisionKind kind, DecisionReason reason, boolean confirmed) {}

    boolean areMade(StaffMember reader) {
        return queue.counts(QueueFilter.WORK, reader).statuses().entrySet().stream()
                .anyMatch(count -> count.getKey() != CaseStatus.OPEN && count.getValue() > 0);
    }

    void make(StaffMember examiner, StaffMember second) {
        make(ReviewQueue.SECRECY, SECRECY, examiner, second);
        make(ReviewQueue.DISCLOSURE, DISCLOSURE, examiner, second);
    }

    /** Leaves a case on someone's table. */
    void take(StaffMember taker) {
        next.take(QueueFilter.WORK, taker);
    }

    private void make(ReviewQueue of, List<Planned> plan, StaffMember examiner, StaffMember second) {
        List<QueuedCase> cases = new ArrayList<>(
                queue.page(QueueFilter.of(of, CaseStatus.OPEN), null, examiner).cases());
        Collections.reverse(cases);
        for (int i = 0; i < Math.min(plan.size(), cases.size()); i++) {
            decide(cases.get(i).id(), plan.get(i), examiner, second);
        }
    }

    private void decide(CaseId id, Planned planned, StaffMember examiner, StaffMember second) {
        DeskCase taken = done(desk.take(id, examiner, false));
        DecisionDraft draft = new DecisionDraft(planned.kind(), reason(planned, taken), WORDS);
        DeskCase decided = done(desk.decide(id, taken.version(), draft, examiner));
        if (decided.standing().status() == CaseStatus.AWAITING_CONFIRMATION && planned.confirmed()) {
            done(desk.answer(id, decided.version(), true, "", second));
        }
    }

    /** The planned reason; the first that fits where it speaks of words and the filing was not read. */
    private static DecisionReason reason(Planned planned, DeskCase taken) {
        return planned.reason().mayBeGivenFor(planned.kind(), taken.unread())
                ? planned.reason()
                : DecisionReason.of(planned.kind(), taken.unread()).get(0);
    }

    /** The case after an act; an act that is not done is a fault of this class, since nobody else is there yet. */
    private static DeskCase done(CaseAnswer answer) {
        if (answer instanceof CaseAnswer.Done done) {
            return done.now();
        }
        throw new IllegalStateException("A case of the demonstration could not be decided: "
                + answer.getClass().getSimpleName());
    }

    /** Pass-phrases that can be spoken and typed: {@code konari-tesumo-hadevi-rukoma}, 73 bits by lot. */
    private static final class DemoPhrase {

        private static final String CONSONANTS = "bdfghklmnprstv";
        private static final String VOWELS = "aeiou";
        private static final int WORDS = 4;
        private static final int SYLLABLES = 3;

        private DemoPhrase() {}

        static String byLot(SecureRandom lot) {
            return IntStream.range(0, WORDS).mapToObj(i -> word(lot)).collect(Collectors.joining("-"));
        }

        private static String word(SecureRandom lot) {
            StringBuilder word = new StringBuilder();
            for (int i = 0; i < SYLLABLES; i++) {
                word.append(CONSONANTS.charAt(lot.nextInt(CONSONANTS.length())))
                        .append(VOWELS.charAt(lot.nextInt(VOWELS.length())));
            }
            return word.toString();
        }
    }
}
