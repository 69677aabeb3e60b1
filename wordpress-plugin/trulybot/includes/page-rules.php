<?php
/**
 * Path patterns, by which a merchant says where the chat shows: one a line, `/help/*` or, to leave pages
 * out, `!/help/wholesale/*`.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Page_Rules;

use TrulyBot\SecondFact;

defined( 'ABSPATH' ) || exit;

/**
 * Whether the rules let the chat show at a path. What is left out stays out, in whichever order the rules
 * stand. Rules that only leave pages out mean every other page; no rules at all name none.
 *
 * @param string[] $rules Patterns.
 * @param string   $path  As current_path() gives it.
 */
function allow( array $rules, string $path ): bool {
	$included = array();
	foreach ( $rules as $rule ) {
		if ( '!' !== substr( $rule, 0, 1 ) ) {
			$included[] = $rule;
		} elseif ( matches( substr( $rule, 1 ), $path ) ) {
			return false;
		}
	}
	foreach ( $included as $pattern ) {
		if ( matches( $pattern, $path ) ) {
			return true;
		}
	}
	return array() === $included && array() !== $rules;
}

/**
 * Whether a path is of a pattern. Neither letter case nor a slash at the end counts.
 *
 * @param string $pattern `*` stands for anything, slashes included.
 * @param string $path    A path that begins with a slash.
 */
function matches( string $pattern, string $path ): bool {
	$pattern = trailingslashit( '/' . ltrim( rawurldecode( trim( $pattern ) ), '/' ) );
	$quoted  = str_replace( '\*', '.*', preg_quote( $pattern, '/' ) );
	// "/help/*/" is "/help/*": the star stands for the last slash too.
	$quoted = preg_replace( '/\.\*\\\\\/$/', '.*', $quoted );
	// In lower case before: the expression's own way does that to the letters of English only.
	return 1 === preg_match( '/^' . SecondFact\lower( $quoted ) . '$/sD', SecondFact\lower( trailingslashit( $path ) ) );
}

/**
 * The path of this page below the shop's home, without what follows a question mark. `/` is the home
 * page, also of a shop in a subdirectory. With plain permalinks every page is there.
 */
function current_path(): string {
	// phpcs:ignore WordPress.Security.ValidatedSanitizedInput.InputNotSanitized -- Compared with patterns, never printed or kept.
	$address = isset( $_SERVER['REQUEST_URI'] ) ? (string) wp_unslash( $_SERVER['REQUEST_URI'] ) : '/';
	$path    = '/' . ltrim( rawurldecode( (string) strtok( $address, '?#' ) ), '/' );
	return without( '/index.php', without( home_path(), $path ) );
}

/** The path of the shop's home; empty where that is the host's root. */
function home_path(): string {
	// The option, not home_url(): language plugins put "/fr" there, and a rule should mean one thing in every language.
	return untrailingslashit( rawurldecode( (string) wp_parse_url( (string) get_option( 'home' ), PHP_URL_PATH ) ) );
}

/**
 * A path without what it begins with.
 *
 * @param string $before A path without a slash at its end, or ''.
 * @param string $path   A path that begins with a slash.
 */
function without( string $before, string $path ): string {
	$begins = '' !== $before && 0 === stripos( trailingslashit( $path ), $before . '/' );
	return $begins ? '/' . ltrim( substr( $path, strlen( $before ) ), '/' ) : $path;
}
