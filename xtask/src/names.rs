//! Rust names for the names and values of the specs.

/// `ONE_TIME_PAYMENT`, `customer.created` and `application/pdf` as a type's or variant's name.
pub fn pascal_case(text: &str) -> String {
    let words = text.split(|character: char| !character.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let name: String = words
        .map(|word| {
            // A word in capitals is lowered; one that is written in camel case already keeps its humps.
            let shouted = !word.bytes().any(|byte| byte.is_ascii_lowercase());
            let (first, rest) = word.split_at(1);
            first.to_ascii_uppercase() + &if shouted { rest.to_ascii_lowercase() } else { rest.to_owned() }
        })
        .collect();
    if name.starts_with(|first: char| first.is_ascii_digit()) { format!("N{name}") } else { name }
}

/// `orderId` as a parameter's name.
pub fn snake_case(text: &str) -> String {
    let mut name = String::new();
    for character in text.chars() {
        if character.is_ascii_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.push(character.to_ascii_lowercase());
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_become_names() {
        for (text, name) in [
            ("ONE_TIME_PAYMENT", "OneTimePayment"),
            ("customer.created", "CustomerCreated"),
            ("customer_request.state.updated", "CustomerRequestStateUpdated"),
            ("application/pdf", "ApplicationPdf"),
            ("FR10", "Fr10"),
            ("v1", "V1"),
            ("create_payment", "CreatePayment"),
            ("LinkAccountAction", "LinkAccountAction"),
            ("3DS", "N3ds"),
        ] {
            assert_eq!(pascal_case(text), name);
        }
    }

    #[test]
    fn parameters_are_written_in_snake_case() {
        assert_eq!(
            [snake_case("orderId"), snake_case("payment_id"), snake_case("Id")],
            ["order_id", "payment_id", "id"]
        );
    }

    #[test]
    fn what_has_no_letters_has_no_name() {
        for text in ["", "-", "é"] {
            assert_eq!(pascal_case(text), "");
        }
    }
}
