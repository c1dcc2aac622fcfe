package org.sekisho.office.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.Proposal;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;

/** Whatever people do with a case, in whatever order: nobody comes to see it by one person alone where closing it takes two. */
class SightByTwoTests {

    private static final StaffMember ALL = person("all", true, Handling.SECRET, Role.EXAMINER, Role.SECOND_REVIEWER);
    private static final List<StaffMember> PEOPLE = List.of(
            ALL,
            person("secret", true, Handling.SECRET, Role.EXAMINER),
            person("some", true, Handling.CONFIDENTIAL, Role.EXAMINER, Role.SECOND_REVIEWER),
            person("open", true, Handling.OPEN, Role.EXAMINER),
            person("ocean", false, Handling.CONFIDENTIAL, Role.EXAMINER),
            person("space", false, Handling.SECRET, Role.SECOND_REVIEWER),
            person("quantum", false, Handling.OPEN, Role.SECOND_REVIEWER),
            DeskOffice.reviewer("second"));
    private static final DeskOffice OFFICE = new DeskOffice(1000, 0, true);
    private static final GivenFixture FIXTURE = new GivenFixture(OFFICE);

    /** Of whoever has one area, it is called as they are. */
    private static StaffMember person(String account, boolean allAreas, Handling cleared, Role... roles) {
        return DeskOffice.person(account, Set.of(roles), allAreas ? Set.of() : Set.of(account), allAreas, cleared);
    }

    /** What somebody tries. */
    enum Act {
        LEVEL,
        GIVE,
        TAKE_BACK,
        CONFIRM,
        REFUSE,
        DECIDE,
        ANSWER,
        WAIT
    }

    record Step(Act act, StaffMember by, int which) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Act.class),
                        Arbitraries.of(PEOPLE),
                        Arbitraries.integers().between(0, 2))
                .as(Step::new)
                .list()
                .ofMinSize(6)
                .ofMaxSize(40);
    }

    @Property(tries = 25)
    void nobodyComesToSeeACaseByOneAlone(@ForAll("steps") List<Step> steps) {
        CaseId id = OFFICE.open(null, null, 0);
        FIXTURE.notRead(id);
        Set<StaffMember> before = readers(id);
        for (Step step : steps) {
            List<Proposal> waiting = OFFICE.within(() -> FIXTURE.proposals().waiting(seen(id)));
            Object result = OFFICE.within(() -> taken(step, id, waiting));
            Set<StaffMember> now = readers(id);
            Set<StaffMember> more = new HashSet<>(now);
            more.removeAll(before);
            before = now;
            if (!more.isEmpty()) {
                assertThat(step.act()).as("%s lets %s in", step, more).isEqualTo(Act.CONFIRM);
                assertThat(result).isInstanceOf(CaseAnswer.Done.class);
                assertThat(waiting.get(step.which()).isOf(step.by().id())).isFalse();
            }
        }
    }

    private static Set<StaffMember> readers(CaseId id) {
        return OFFICE.within(() -> PEOPLE.stream()
                .filter(one -> OFFICE.desk().standing(id, one).isPresent())
                .collect(Collectors.toSet()));
    }

    private static DeskCase seen(CaseId id) {
        return OFFICE.within(() -> OFFICE.desk().standing(id, ALL)).orElseThrow();
    }

    private static Object taken(Step step, CaseId id, List<Proposal> waiting) {
        DeskCase now = seen(id);
        String code = List.of("Q-01", "OCEAN-01", "SPACE-01").get(step.which());
        return switch (step.act()) {
            case LEVEL ->
                FIXTURE.levels()
                        .change(
                                id,
                                new LevelDraft(now.handling(), Handling.values()[step.which()], "so", true),
                                step.by());
            case GIVE -> FIXTURE.entries().give(id, new EntryDraft(code, "page 2", "so", true), step.by());
            case TAKE_BACK -> FIXTURE.entries().takeBack(id, standing(now, step.which()), "so", step.by());
            case CONFIRM, REFUSE ->
                step.which() < waiting.size()
                        ? FIXTURE.proposals()
                                .answer(id, waiting.get(step.which()).id(), step.act() == Act.CONFIRM, step.by())
                        : "nothing waits";
            case DECIDE ->
                OFFICE.desk()
                        .decide(
                                id,
                                now.version(),
                                new DecisionDraft(DecisionKind.NO_CONCERN, DecisionReason.READ_BY_EYE, "so"),
                                step.by());
            case ANSWER -> OFFICE.desk().answer(id, now.version(), step.which() > 0, "so", step.by());
            case WAIT -> {
                OFFICE.later(Duration.ofDays(2));
                yield "two days later";
            }
        };
    }

    private static long standing(DeskCase now, int which) {
        return FIXTURE.entries().of(now).stream()
                .filter(GivenEntry::stands)
                .skip(which)
                .mapToLong(GivenEntry::id)
                .findFirst()
                .orElse(0);
    }
}
