/**
 * What a newcomer is shown: people of every role, and cases that stand at different places, over the project's own
 * filings. Open {@link org.sekisho.demo.Demonstration} first.
 */
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {"filing", "keytech", "staff", "review", "review::queue"})
@NullMarked
package org.sekisho.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
