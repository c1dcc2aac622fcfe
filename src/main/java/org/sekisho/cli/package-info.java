/**
 * What people and schedulers type: {@code sekisho run | status | report | show | recover}. Open {@link
 * org.sekisho.cli.Sekisho} first.
 */
@ApplicationModule(
        displayName = "Command line",
        allowedDependencies = {
            "filing",
            "intake",
            "keytech",
            "extraction",
            "passage",
            "entity",
            "matching",
            "screening",
            "review",
            "audit",
            "batch"
        })
@NullMarked
package org.sekisho.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
