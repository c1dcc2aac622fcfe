package org.sekisho.desk.cases;

import java.util.List;

/**
 * What the authorities of a case say together. Keys are those of words.
 *
 * @param several whether more than one was asked and one has answered, so that there is something to join
 * @param views the joined one first
 */
public record JoinedPage(boolean several, boolean dissent, int answered, List<View> views, List<Owing> owing) {

    /** An opinion and who has it. */
    public record View(String opinionKey, boolean dissents, List<Said> said) {}

    /** What an authority said. */
    public record Said(String authority, String area, String words, String by, String on) {

        @Override
        public String toString() {
            return authority + " about " + area;
        }
    }

    /** Who owes an answer. */
    public record Owing(String authority, String area, String since, String answerBy, boolean overdue) {}
}
