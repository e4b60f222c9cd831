package dev.pave.mine.routines;

/**
 * That the rest of a routine follows, said when its beginning was seen.
 *
 * @param event the event after which it was said
 * @param came  whether it did
 */
record RoutinePrediction(int event, boolean came) {}
