package org.sekisho.desk.referral;

import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.FormFields;
import org.sekisho.desk.Visit;
import org.sekisho.office.letter.ApplicantAnswers;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.deciding.CaseAnswer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What came from the applicant is put on the log. */
@DeskPage
class ApplicantAnswerPages {

    private final ApplicantAnswers answers;
    private final LetterPages letters;

    ApplicantAnswerPages(ApplicantAnswers answers, LetterPages letters) {
        this.answers = answers;
        this.letters = letters;
    }

    /** What the form sends. */
    record TypedAnswer(
            @Nullable String on,
            @Nullable String from,
            @Nullable String words) {

        @Override
        public String toString() {
            return "answer of the applicant";
        }
    }

    @PostMapping("/cases/{id}/letters/answer")
    String answer(@PathVariable long id, TypedAnswer typed, Visit visit) {
        CaseAnswer answer = answers.note(
                new CaseId(id),
                FormFields.day(typed.on()),
                FormFields.text(typed.from()),
                FormFields.text(typed.words()),
                visit.reader());
        visit.model().addAttribute("answer", typed);
        return letters.answered(answer, id, TypedLetter.NOTHING, visit);
    }
}
