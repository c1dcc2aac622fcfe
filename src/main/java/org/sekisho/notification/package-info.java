/**
 * Tells people and programs outside how a run went, by mail and webhook, in counts and numbers only. Open {@link
 * org.sekisho.notification.Notifications} first; {@link org.sekisho.notification.Notice} is all that can be told.
 */
@ApplicationModule(displayName = "Notification", allowedDependencies = "filing")
@NullMarked
package org.sekisho.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
