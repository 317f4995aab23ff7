package org.riser.worktime;

/** Whether a limit runs round the clock or only in working hours. */
public enum Basis {
    WALL,
    WORKING
}
