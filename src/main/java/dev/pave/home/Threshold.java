package dev.pave.home;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a setting may be; on a component of a record that a {@link SettingsSection} reads. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Threshold {

    /** Least value of a whole number. */
    int min() default 0;

    /** Greatest value of a whole number. */
    int max() default 1_000_000;

    /** The environment variable that overrides it; empty for none. */
    String environment() default "";
}
