package org.riser.modules.descriptor;

/** Whether a case kind is about a customer, an account or a device. */
public enum Need {
    REQUIRED,
    OPTIONAL,
    NONE
}
