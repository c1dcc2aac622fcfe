/**
 * The office's work after the night: {@code review}, cases and what people decide; {@code deadline}, the days the law leaves;
 * {@code precedent}, what was decided before; {@code unread}, filings that could not be read; {@code referral} and {@code
 * letter}, authorities and applicants; {@code disclosure}, what was declared beside what was found; {@code partner}, what offices give each other; {@code edition}, what another edition of a list would change; {@code search}, finding filings; {@code exchange}, how filings stand, for other programs; {@code staff} and {@code audit}, who may do what and who did. Open {@link
 * org.sekisho.office.review.CaseDesk} first.
 */
@ApplicationModule(
        displayName = "Office",
        allowedDependencies = {
            "curation::control",
            "curation::evaluation",
            "curation::rising",
            "curation::table",
            "curation::written",
            "finding::body",
            "finding::entity",
            "finding::matching",
            "intake::filing",
            "intake::inbox",
            "lists::keytech",
            "machine::database",
            "machine::fault",
            "machine::shipped",
            "machine::yaml",
            "reading::extraction",
            "reading::passage",
            "screening",
            "screening::archive",
            "screening::impact",
            "screening::record"
        })
@NullMarked
package org.sekisho.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
