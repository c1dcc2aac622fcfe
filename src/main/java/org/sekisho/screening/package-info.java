/**
 * One filing in, one outcome out. Open {@link org.sekisho.screening.FilingScreener} first: it is the whole pipeline in
 * one short method. {@link org.sekisho.screening.ScreeningBarrier} keeps what a
 * filing breaks from all others.
 */
@ApplicationModule(
        displayName = "Screening",
        allowedDependencies = {
            "finding::entity",
            "finding::matching",
            "intake::filing",
            "lists::classification",
            "lists::keytech",
            "machine::database",
            "machine::fault",
            "reading::extraction",
            "reading::passage"
        })
@NullMarked
package org.sekisho.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
