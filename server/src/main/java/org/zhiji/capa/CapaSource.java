package org.zhiji.capa;

import org.jspecify.annotations.Nullable;

/**
 * Where an action comes from, as another room calls it.
 *
 * @param type  a name such as {@code complaint}
 * @param label what people call it, for example a number
 */
record CapaSource(String type, @Nullable String id, String label) {}
