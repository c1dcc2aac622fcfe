/**
 * How patent offices write a filing down: one class per format, from its bytes to a {@link org.sekisho.filing.Filing}.
 * Open {@link org.sekisho.gazette.GazetteReader} first; to add a format, write a {@link
 * org.sekisho.gazette.format.GazetteFormat} in its office's room and name it there.
 */
@ApplicationModule(displayName = "Gazette formats", allowedDependencies = "filing")
@NullMarked
package org.sekisho.gazette;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
