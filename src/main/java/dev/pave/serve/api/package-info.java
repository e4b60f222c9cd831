/**
 * The JSON API, a class a resource. In: requests that {@code serve} let through. Out: answers of {@code serve.data}, and
 * decisions through {@code decide}. A group of routes is a {@link dev.pave.serve.api.RouteGroup}.
 */
package dev.pave.serve.api;
