/**
 * Commands on lists: checked, explained, evaluated, and the schemes they speak of. Open {@link
 * org.sekisho.cli.lists.ListsCommand} first.
 */
@NullMarked
package org.sekisho.cli.lists;

import org.jspecify.annotations.NullMarked;
