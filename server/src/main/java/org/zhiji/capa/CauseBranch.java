package org.zhiji.capa;

/** The bones of the fish: 人、机、料、法、环、测. */
enum CauseBranch {
    PEOPLE,
    MACHINE,
    MATERIAL,
    METHOD,
    ENVIRONMENT,
    MEASUREMENT
}
