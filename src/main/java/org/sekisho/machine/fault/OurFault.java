package org.sekisho.machine.fault;

/**
 * Marks an exception that no filing is to blame for: a disk without room, a parser that cannot start, a stop. It passes
 * the barrier and ends the run.
 */
public interface OurFault {}
