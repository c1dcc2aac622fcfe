package org.sekisho.office.referral;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the authorities of a case say together. The opinion that most of them have is the joined one; where two have as many,
 * that which keeps more from the public. Whoever has another dissents.
 *
 * @param views what was answered, the joined one first; one that needs to know more has said nothing yet
 * @param owing referrals whose answer is still owed, the oldest first
 */
public record JoinedAnswer(List<View> views, List<Referral> owing) {

    private static final List<Opinion> KEEPS_MOST_FIRST =
            List.of(Opinion.RESTRICT, Opinion.PARTLY, Opinion.NO_OBJECTION);

    public JoinedAnswer {
        views = List.copyOf(views);
        owing = List.copyOf(owing);
    }

    /** An opinion, and the referrals whose answer that counts has it. */
    public record View(Opinion opinion, List<Referral> referrals) {

        public View {
            referrals = List.copyOf(referrals);
        }
    }

    /** The answers to all referrals of one case; those withdrawn count as none. */
    public static JoinedAnswer of(List<Referral> referrals) {
        Map<Integer, List<Referral>> byOpinion = referrals.stream()
                .filter(referral -> referral.withdrawal() == null && !referral.awaitsAnswer())
                .collect(Collectors.groupingBy(JoinedAnswer::place, TreeMap::new, Collectors.toList()));
        return new JoinedAnswer(
                byOpinion.entrySet().stream()
                        .map(view -> new View(KEEPS_MOST_FIRST.get(view.getKey()), view.getValue()))
                        .sorted(Comparator.comparing(
                                        (View view) -> view.referrals().size())
                                .reversed())
                        .toList(),
                referrals.stream().filter(Referral::awaitsAnswer).toList());
    }

    private static int place(Referral answered) {
        Referral.Answer newest = answered.newest();
        return newest == null ? -1 : KEEPS_MOST_FIRST.indexOf(newest.opinion());
    }

    /** Whether authorities do not agree. */
    public boolean dissent() {
        return views.size() > 1;
    }

    /** Whether any authority said anything, be it that it needs to know more. */
    public boolean anySaid() {
        return answered() > 0 || owing.stream().anyMatch(owed -> owed.newest() != null);
    }

    /** Whether one that answered wants something kept from the public. */
    public boolean objected() {
        return views.stream().anyMatch(view -> view.opinion() != Opinion.NO_OBJECTION);
    }

    /** The number of authorities that answered. */
    public int answered() {
        return views.stream().mapToInt(view -> view.referrals().size()).sum();
    }
}
