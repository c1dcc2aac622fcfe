package org.sekisho.office.review;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Service;

/** All {@link CaseButton}s of the house: which of them a case offers to a person, and the one that is pressed. */
@Service
public class CaseButtons {

    private final CaseActs acts;
    private final Map<String, CaseButton> buttons;

    CaseButtons(CaseActs acts, List<CaseButton> buttons) {
        this.acts = acts;
        this.buttons = buttons.stream()
                .collect(Collectors.toMap(
                        CaseButton::name,
                        Function.identity(),
                        (one, other) -> {
                            throw new IllegalStateException("Two acts on cases are called " + one.name());
                        },
                        TreeMap::new));
    }

    /** The acts that a case offers, by their names and places. */
    public record Offered(Map<CaseButton.Place, List<String>> names) {

        public boolean has(String name) {
            return names.values().stream().anyMatch(there -> there.contains(name));
        }

        public List<String> inMenu() {
            return names.getOrDefault(CaseButton.Place.MENU, List.of());
        }

        public List<String> besideDecision() {
            return names.getOrDefault(CaseButton.Place.BESIDE_DECISION, List.of());
        }
    }

    /** Acts that a case offers to a person who has been let to it. */
    public Offered offered(DeskCase about, StaffMember person) {
        return new Offered(buttons.values().stream()
                .filter(button -> button.offered(about, person))
                .collect(Collectors.groupingBy(
                        CaseButton::place, Collectors.mapping(CaseButton::name, Collectors.toList()))));
    }

    /** Asks one act alone. */
    public boolean offers(String name, DeskCase about, StaffMember person) {
        CaseButton button = buttons.get(name);
        return button != null && button.offered(about, person);
    }

    /** Does an act; one of a name that there is none of is as unknown as a case. */
    public CaseAnswer press(CaseId id, String name, StaffMember person) {
        CaseButton button = buttons.get(name);
        return button == null ? new CaseAnswer.Unknown() : acts.perform(id, person, button::perform);
    }

    /** Whether the person goes on to the queue after an act that was done. */
    public boolean leavesCase(String name) {
        CaseButton button = buttons.get(name);
        return button != null && button.leavesCase();
    }
}
