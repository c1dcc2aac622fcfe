/** The first step of a night: what is new is registered. Open {@link org.sekisho.night.register.RegisterNewFilingsStep} first. */
@NullMarked
package org.sekisho.night.register;

import org.jspecify.annotations.NullMarked;
