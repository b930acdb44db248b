package org.zhiji.platform.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes one setting for the page of all settings; a record of settings describes each of its components. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {

    /** What it does, for an administrator who has not read the program. */
    String value();

    /** The first release that knows it. */
    String since() default "0.1";

    /** What holds without it, where that is more than a constant. */
    String otherwise() default "";

    /** Never printed; may also be given as the name of a file, by the same name with {@code -file} or {@code _FILE}. */
    boolean secret() default false;
}
