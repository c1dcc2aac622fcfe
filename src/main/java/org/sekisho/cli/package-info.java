/** Commands. */
@org.jspecify.annotations.NullMarked
package org.sekisho.cli;
