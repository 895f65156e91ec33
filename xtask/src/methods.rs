//! The client's methods: progenitor's, with the query as one value, checks before sending, and the runtime's answers.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, FnArg, ImplItem, ImplItemFn, Item, ItemImpl, Pat, ReturnType, Stmt, Type};

use crate::bundle::{Operation, referred};
use crate::docs;
use crate::echo;
use crate::fields::type_name;
use crate::model::{Model, query_name};
use crate::structs::Shorten;
use crate::table;

/// The reworked methods, in the model's order.
///
/// # Errors
/// The operation whose method is not among the generated ones; a form's method is written by hand.
pub fn methods<'a>(file: &syn::File, structs: &[Item], model: &'a Model) -> Result<Vec<TokenStream>, &'a Operation> {
    let generated: Vec<&ImplItemFn> = file.items.iter().filter_map(client_impl).flatten().collect();
    let checked = model.checked();
    let operations = model.operations.iter().filter(|operation| !operation.is_multipart());
    operations
        .map(|operation| {
            let method = generated.iter().find(|method| method.sig.ident == operation.id).ok_or(operation)?;
            Ok(rework(method, operation, structs, |name| checked.contains(name)))
        })
        .collect()
}

fn client_impl(item: &Item) -> Option<impl Iterator<Item = &ImplItemFn>> {
    let Item::Impl(ItemImpl { trait_: None, self_ty, items, .. }) = item else { return None };
    (type_name(self_ty) == "Client").then(|| {
        items.iter().filter_map(|item| match item {
            ImplItem::Fn(method) => Some(method),
            _ => None,
        })
    })
}

fn rework(
    method: &ImplItemFn,
    operation: &Operation,
    structs: &[Item],
    is_checked: impl Fn(&str) -> bool,
) -> TokenStream {
    let ident = &method.sig.ident;
    let query: Vec<&str> = operation.parameters("query").filter_map(|parameter| parameter["name"].as_str()).collect();
    let path: Vec<&str> = operation.parameters("path").filter_map(|parameter| parameter["name"].as_str()).collect();

    // Progenitor orders path parameters as they stand in the path, then the query's, then the body.
    let mut arguments = Vec::new();
    let mut checks = Vec::new();
    let typed: Vec<(&syn::Ident, &Type)> = method.sig.inputs.iter().filter_map(typed_argument).collect();
    for (argument, ty) in typed.iter().take(path.len()) {
        let ty = shared(ty);
        arguments.push(quote!(#argument: #ty));
        let name = argument.to_string();
        checks.push(quote!(check::path_segment(#name, #argument)?;));
    }
    if !query.is_empty() {
        let name = query_name(operation);
        let ty = format_ident!("{name}");
        arguments.push(quote!(query: &types::#ty));
        if is_checked(&name) {
            checks.push(quote!(query.check()?;));
        }
    }
    if let Some((_, schema)) = operation.body() {
        let name = referred(schema).unwrap_or_default();
        let ty = format_ident!("{name}");
        arguments.push(quote!(body: &types::#ty));
        if is_checked(name) {
            checks.push(quote!(body.check()?;));
        }
    }

    let mut edit = Edit { query: !query.is_empty() };
    let (url, request) = statements(method, &mut edit);
    let (answer, read) = answer(method);
    let (echoes, read, fail) = match echo::comparison(operation, structs) {
        Some(comparison) => (
            quote!(let echoes = #comparison;),
            quote!(response.json_echoing(echoes)),
            quote!(response.into_error_echoing(echoes)),
        ),
        None => (quote!(), quote!(response.#read()), quote!(response.into_error())),
    };
    let error = error_type(operation);
    let constant = table::constant(operation);
    let docs = documentation(operation, !checks.is_empty());
    quote! {
        #docs
        pub async fn #ident(&self, #(#arguments),*) -> Result<ResponseValue<#answer>, Error<#error>> {
            #(#checks)*
            let url = #url;
            let request = #request;
            let response = self.transport.send(request, &operations::#constant).await?;
            #echoes
            if response.status().is_success() { #read } else { Err(#fail) }
        }
    }
}

fn typed_argument(argument: &FnArg) -> Option<(&syn::Ident, &Type)> {
    let FnArg::Typed(argument) = argument else { return None };
    match &*argument.pat {
        Pat::Ident(pattern) => Some((&pattern.ident, &argument.ty)),
        _ => None,
    }
}

/// A reference's type as it is named in the client's module.
fn shared(ty: &Type) -> TokenStream {
    let Type::Reference(reference) = ty else { return ty.to_token_stream() };
    let name = format_ident!("{}", type_name(&reference.elem));
    quote!(&types::#name)
}

/// The address and the request of a method, edited.
fn statements(method: &ImplItemFn, edit: &mut Edit) -> (TokenStream, TokenStream) {
    let mut expression = |name: &str| {
        let found = method.block.stmts.iter().find_map(|statement| match statement {
            Stmt::Local(local) => {
                let Pat::Ident(pattern) = &local.pat else { return None };
                let value = &local.init.as_ref()?.expr;
                (pattern.ident == name).then(|| value.clone())
            }
            _ => None,
        });
        let mut value = found.map_or_else(|| Expr::Verbatim(quote!()), |value| *value);
        edit.visit_expr_mut(&mut value);
        value.to_token_stream()
    };
    (expression("url"), expression("request"))
}

/// What the method answers with, and by which function it is read.
fn answer(method: &ImplItemFn) -> (TokenStream, TokenStream) {
    let ReturnType::Type(_, ty) = &method.sig.output else { return (quote!(()), quote!(empty)) };
    let text = ty.to_token_stream().to_string();
    if text.contains("ByteStream") {
        return (quote!(String), quote!(text));
    }
    let inner =
        crate::fields::argument(ty, "Result").and_then(|value| crate::fields::argument(&value, "ResponseValue"));
    match inner {
        Some(Type::Tuple(_)) | None => (quote!(()), quote!(empty)),
        Some(mut inner) => {
            Shorten.visit_type_mut(&mut inner);
            let name = format_ident!("{}", type_name(&inner));
            if text.contains("serde_json") {
                (quote!(#inner), quote!(json))
            } else {
                (quote!(types::#name), quote!(json))
            }
        }
    }
}

fn error_type(operation: &Operation) -> TokenStream {
    let schema = operation.responses().find(|(status, _)| *status == "4XX").and_then(|(_, schema)| referred(schema));
    let name = format_ident!("{}", schema.unwrap_or("ErrorResponse"));
    quote!(types::#name)
}

fn documentation(operation: &Operation, checked: bool) -> TokenStream {
    let text = |key: &str| operation.value[key].as_str().unwrap_or_default().trim().to_owned();
    let summary = text("summary");
    let scopes = operation.extension.iter().flat_map(|extension| &extension.scopes);
    let scopes: Vec<String> = scopes.map(|scope| format!("`{scope}`")).collect();
    let scopes = if scopes.is_empty() { String::new() } else { format!(", scope {}", scopes.join(", ")) };
    let call = format!("`{} {}`{scopes}", operation.method, operation.path);
    let error = if checked {
        "# Errors\n\nBefore anything is sent, an argument that breaks a documented rule; then what [`Error`] lists."
    } else {
        "# Errors\n\nWhat [`Error`] lists."
    };
    docs::attributes(&format!("{summary}.\n\n{}\n\n{call}\n\n{error}", text("description")))
}

/// Progenitor's expressions, with the runtime's transport and without what the runtime does itself.
struct Edit {
    query: bool,
}

impl VisitMut for Edit {
    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        loop {
            match expression {
                Expr::Try(inner) => *expression = (*inner.expr).clone(),
                Expr::MethodCall(call) if ["header", "headers", "build"].iter().any(|name| call.method == name) => {
                    *expression = (*call.receiver).clone();
                }
                _ => break,
            }
        }
        match expression.to_token_stream().to_string().as_str() {
            "self . client" => *expression = syn::parse_quote!(self.transport.http()),
            "self . baseurl" => *expression = syn::parse_quote!(self.transport.base_url()),
            "& body" => *expression = syn::parse_quote!(body),
            _ => visit_mut::visit_expr_mut(self, expression),
        }
        if let Expr::Call(call) = expression
            && self.query
            && call.func.to_token_stream().to_string().ends_with("QueryParam :: new")
            && let Some(Expr::Reference(reference)) = call.args.last_mut()
        {
            let name = &reference.expr;
            *reference.expr = syn::parse_quote!(query.#name);
            *call.func = syn::parse_quote!(QueryParam::new);
        }
    }

    fn visit_macro_mut(&mut self, call: &mut syn::Macro) {
        let text = call.tokens.to_string();
        let text = text.replace("self . baseurl", "self.transport.base_url()");
        // `encode_path(& payment_id.to_string())` without the copy.
        let text = text.replace("encode_path (& ", "encode_path(").replace(" . to_string ())", ".as_str())");
        if let Ok(tokens) = text.parse() {
            call.tokens = tokens;
        }
    }
}

#[cfg(test)]
mod tests;
