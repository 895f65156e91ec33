//! The client's methods: one that prepares a call, and one that makes it.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::bundle::{Bundle, Operation, referred};
use crate::docs;
use crate::model::query_name;
use crate::names::snake_case;
use crate::table;
use crate::typed::is_empty;

/// The methods of an operation; none for one that takes a form, which is written by hand.
pub fn methods(bundle: &Bundle<'_>, operation: &Operation) -> Option<TokenStream> {
    if operation.is_multipart() {
        return None;
    }
    let parameters = parameters(operation);
    let steps = parameters.iter().map(|(name, _)| match name.to_string().as_str() {
        "query" => quote!(.query(query)),
        "body" => quote!(.body(body)),
        _ => quote!(.id(#name)),
    });
    let arguments: Vec<&Ident> = parameters.iter().map(|(name, _)| name).collect();
    let parameters: Vec<TokenStream> = parameters.iter().map(|(name, ty)| quote!(#name: &#ty)).collect();
    let (answer, read) = answer(bundle, operation);
    let error = format_ident!("{}", error_type(operation));
    let (method, prepare) = (format_ident!("{}", operation.id), format_ident!("prepare_{}", operation.id));
    let constant = table::constant(operation);
    let doc = documentation(operation);
    let prepare_doc = docs::attributes(&format!(
        "Checks and writes out a call of [`{0}`](Self::{0}), and sends nothing.\n\n# Errors\n\nAn argument that breaks a documented \
         rule.",
        operation.id
    ));
    Some(quote! {
        #doc
        pub async fn #method(&self, #(#parameters),*) -> Result<ResponseValue<#answer>, Error<#error>> {
            self.transport.call(&Self::#prepare(#(#arguments),*)?).await
        }

        #prepare_doc
        pub fn #prepare(#(#parameters),*) -> Result<Prepared<#answer, #error>, Error<#error>> {
            Preparation::new(&operations::#constant)#(#steps)*.#read()
        }
    })
}

/// What a method takes, with the types: the ids of the path in its order, the query, the body.
pub fn parameters(operation: &Operation) -> Vec<(Ident, Ident)> {
    let ids = operation.path.split('{').skip(1).filter_map(|rest| rest.split('}').next()).map(|name| {
        let parameter = operation.parameters("path").find(|parameter| parameter["name"] == name);
        let ty = parameter.and_then(|parameter| referred(&parameter["schema"])).unwrap_or("String");
        (format_ident!("{}", snake_case(name)), format_ident!("{ty}"))
    });
    let query = operation.parameters("query").next().is_some();
    let query = query.then(|| (format_ident!("query"), format_ident!("{}", query_name(operation))));
    let body = operation.body().and_then(|(_, schema)| referred(schema));
    let body = body.map(|body| (format_ident!("body"), format_ident!("{body}")));
    ids.chain(query).chain(body).collect()
}

/// What the method answers with, and by which function it is read. What has no fields says nothing.
fn answer(bundle: &Bundle<'_>, operation: &Operation) -> (TokenStream, Ident) {
    let success = operation.responses().find(|(status, _)| status.starts_with('2'));
    match success.map(|(_, schema)| (referred(schema), schema)) {
        Some((Some(name), _)) if !is_empty(bundle.schema(name)) => {
            let ty = format_ident!("{name}");
            (quote!(#ty), format_ident!("json"))
        }
        Some((None, schema)) if schema["type"] == "string" => (quote!(String), format_ident!("text")),
        _ => (quote!(()), format_ident!("empty")),
    }
}

fn error_type(operation: &Operation) -> &str {
    let schema = operation.responses().find(|(status, _)| *status == "4XX").and_then(|(_, schema)| referred(schema));
    schema.unwrap_or("ErrorResponse")
}

fn documentation(operation: &Operation) -> TokenStream {
    let text = |key: &str| operation.value[key].as_str().unwrap_or_default().trim().to_owned();
    let scopes = operation.extension.iter().flat_map(|extension| &extension.scopes);
    let scopes: Vec<String> = scopes.map(|scope| format!("`{scope}`")).collect();
    let scopes = if scopes.is_empty() { String::new() } else { format!(", scope {}", scopes.join(", ")) };
    let call = format!("`{} {}`{scopes}", operation.method, operation.path);
    let errors =
        "# Errors\n\nWhat [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.";
    docs::attributes(&format!("{}.\n\n{}\n\n{call}\n\n{errors}", text("summary"), text("description")))
}

#[cfg(test)]
mod tests;
