/**
 * The ground of everything, which knows nothing of filings: {@code fault}, the barrier around work that may break;
 * {@code yaml}, data that people write; {@code xml}, data of others; {@code database}, where rows live; {@code lease}, one run at a time.
 */
@ApplicationModule(
        displayName = "Machine",
        allowedDependencies = {})
@NullMarked
package org.sekisho.machine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
